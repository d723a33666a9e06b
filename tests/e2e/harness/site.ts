/** A web site on this machine, whose pages a test writes itself. */
import { createServer } from 'node:http';
import { afterAll, beforeAll } from 'vitest';

interface Answer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Site {
  /** Puts a page there and returns its address. `path` starts with a slash. */
  page(path: string, body: string, headers?: Readonly<Record<string, string>>): string;
  /** Address of a path, also of one that serves nothing. */
  address(path: string): string;
}

/** A site for the tests of this file; it listens on a free port of 127.0.0.1. */
export function site(): Site {
  const answers = new Map<string, Answer>();
  let base = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = answers.get(pathname);
    if (answer === undefined) {
      response.writeHead(404, { 'content-type': 'text/html' }).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers })
      .end(answer.body);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The site has no port');
    base = `http://127.0.0.1:${address.port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    page(path, body, headers = {}) {
      answers.set(path, { body, headers });
      return base + path;
    },
    address: (path) => base + path,
  };
}
