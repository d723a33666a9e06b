/** A proxy on this machine that lets a browser reach this machine's own sites and nothing else, and writes down what it asks for. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface RecordingProxy {
  readonly port: number;
  /** "host" for what is encrypted, "host path" for what is not, in the order in which it was asked for. */
  asked(): readonly string[];
  close(): Promise<void>;
}

const LOCAL = '127.0.0.1';

function forward(url: URL, from: IncomingMessage, to: ServerResponse): void {
  const { hostname, port, pathname, search } = url;
  const options = { hostname, port, path: pathname + search, method: from.method, headers: from.headers };
  const asking = request(options, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  asking.on('error', () => to.writeHead(502).end());
  from.pipe(asking);
}

/** Answers as long as the browser lives: it may keep connections open until its end. */
export async function recordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((from, to) => {
    const url = new URL(from.url ?? '/', `http://${LOCAL}`);
    asked.push(`${url.hostname} ${url.pathname}`);
    if (url.hostname === LOCAL) forward(url, from, to);
    else to.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
    const [host = '', port] = url.split(':');
    asked.push(host);
    if (host !== LOCAL) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const site = connect(Number(port), LOCAL, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      site.pipe(socket).pipe(site);
    });
    for (const one of [site, socket]) one.on('error', () => one.destroy());
  });
  await new Promise<void>((done) => server.listen(0, LOCAL, done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    port: address.port,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
