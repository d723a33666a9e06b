/** Where nobody waits for an answer, the browser's own log of the background is the place. */
import { inWords } from '../../browser/failure';

export function report(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: see above.
  console.error(inWords(error));
}
