/**
 * Serves the demonstration articles on this machine only. Node's own server: two pages and their styles
 * need no package.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';

const PAGES = join(import.meta.dirname, 'pages');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface Demonstration {
  /** Address of the first article. */
  readonly article: string;
  /** Address of the folder, ending in a slash. */
  readonly base: string;
  close(): Promise<void>;
}

/**
 * Starts serving on 127.0.0.1.
 *
 * @param port 0 for any that is free.
 * @throws if the port is taken.
 */
export async function serveDemonstration(port = 0): Promise<Demonstration> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = basename(pathname) || 'index.html';
    readFile(join(PAGES, file)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const base = `http://127.0.0.1:${address.port}/`;
  return {
    base,
    article: `${base}example-times.html`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
