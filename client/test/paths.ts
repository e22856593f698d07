import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The root of the project, which is the folder of the extension. */
export const root = path.resolve(here, '../..');
/** Where test bundles and reports go. The extension's folder must hold them, or they would run in another host. */
export const out = path.join(root, 'client/dist/test');
/** The packaged extension. */
export const vsix = path.join(root, 'dist/soc2-runbooks.vsix');
/** The language server's bundle for Node. */
export const serverBundle = path.join(root, 'server/dist/server.cjs');
/** The faulty example that the tests open a copy of. */
export const example = path.join(root, 'test-fixtures/workspaces/acme-draft');
