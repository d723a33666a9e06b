/**
 * Serves saved pages on this machine under the paths they were saved from. Whatever else they ask for is answered
 * with nothing, so that no page reaches the network.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { LabelledPage } from './labels';

/** The page's scripts stay off, so that its DOM must be the same byte for byte at every opening. */
const STILL = "default-src 'none'; style-src 'unsafe-inline'";

export interface Saved {
  readonly page: LabelledPage;
  readonly address: string;
}

export interface SavedSite {
  readonly pages: readonly Saved[];
  close(): Promise<void>;
}

/** Path and query of each page; those of two pages from two sites may be the same, then the later gets a mark. */
export function pathsOf(pages: readonly Pick<LabelledPage, 'url' | 'name'>[]): readonly string[] {
  const taken = new Set<string>();
  return pages.map(({ url, name }, at) => {
    const { pathname, search } = new URL(/^https?:/.test(url) ? url : `/${name}`, 'http://saved.example');
    const path = pathname + search;
    const free = taken.has(path) ? `${path}${search === '' ? '?' : '&'}saved=${at}` : path;
    taken.add(free);
    return free;
  });
}

/** @param scripts whether the pages' own scripts may run */
export async function serveSaved(pages: readonly LabelledPage[], scripts = false): Promise<SavedSite> {
  const paths = pathsOf(pages);
  const files = new Map(paths.map((path, at) => [path, pages[at]?.file ?? '']));
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) return void response.writeHead(204).end();
    const policy = scripts ? {} : { 'content-security-policy': STILL };
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy })
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const base = `http://127.0.0.1:${address.port}`;
  return {
    pages: pages.map((page, at) => ({ page, address: base + (paths[at] ?? '/') })),
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
