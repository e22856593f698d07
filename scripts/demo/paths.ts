import path from 'node:path';

/** The root of the project, which is the folder of the extension. */
export const root = path.resolve(import.meta.dirname, '../..');
