import path from 'node:path';

/** The root of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The other servers and linters, installed apart from the project's own packages. */
export const PEERS = path.join(ROOT, 'scripts/bench/peers');

export const SERVER = path.join(ROOT, 'server/dist/server.cjs');
export const COMMAND_LINE = path.join(ROOT, 'server/dist/cli.cjs');
