/** What went wrong, in words short enough for every message that carries a reason. */

/** UTF-16 units; the protocol accepts 500, and a reader reads less. */
const MAX_REASON_LENGTH = 300;

export function inWords(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return (words.trim() || 'Something went wrong that the browser does not name.').slice(0, MAX_REASON_LENGTH);
}
