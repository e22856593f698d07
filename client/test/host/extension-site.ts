import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface ExtensionSite {
  /** The URI of a file of the folder, in the parts that the workbench's configuration wants. */
  uri(file: string): { scheme: string; authority: string; path: string };
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Serves a folder over HTTP: the workbench loads an extension for the web worker host from an address. */
export async function serveExtension(root: string): Promise<ExtensionSite> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    void answer(path.join(root, name), response);
  });
  const answer = async (file: string, response: ServerResponse): Promise<void> => {
    const body = file.startsWith(root + path.sep) ? await readFile(file).catch(() => undefined) : undefined;
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(body === undefined ? 404 : 200, { 'access-control-allow-origin': '*', 'content-type': type });
    response.end(body);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    uri: (file) => ({
      scheme: 'http',
      authority: `127.0.0.1:${port}`,
      path: '/' + path.relative(root, file).split(path.sep).join('/'),
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
