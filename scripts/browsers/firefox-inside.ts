/**
 * Evaluates in Firefox's own window, where its services are: needs `--remote-allow-system-access`. puppeteer has
 * no call for that, but its connection sends any command of WebDriver BiDi.
 */
import type { Browser } from 'puppeteer-core';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

function connectionOf(browser: Browser): Connection {
  const { connection } = browser as unknown as { readonly connection?: Connection };
  if (connection === undefined) throw new Error('This browser is not driven over WebDriver BiDi');
  return connection;
}

/** @throws if the expression does, with its message. */
export async function inFirefox<T>(browser: Browser, expression: string): Promise<T> {
  const connection = connectionOf(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: ReadonlyArray<{ context: string }> }).contexts;
  if (window === undefined) throw new Error('Firefox has no window');
  const { result } = await connection.send('script.evaluate', {
    expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
    target: { context: window.context },
    awaitPromise: true,
  });
  const told = result as {
    type: string;
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (told.result === undefined) throw new Error(told.exceptionDetails?.text ?? told.type);
  return JSON.parse(told.result.value) as T;
}
