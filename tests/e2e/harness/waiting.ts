/** Waiting for a state instead of for a time. */

/** Milliseconds; only what will never come is waited for so long. */
const PATIENCE = 45_000;
/** Milliseconds between two looks. */
const INTERVAL = 50;

/**
 * Looks again until `accept` is content, and returns what was seen.
 *
 * @throws with what was seen last, when patience ends.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T>,
  accept: (seen: T) => boolean,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (accept(seen)) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}
