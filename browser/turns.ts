/**
 * Work that must not interleave with its like: each piece waits for the one before it.
 *
 * Storage has no transactions, so read-change-write has to be kept apart; the background is one process, so
 * a chain of promises does it.
 */
const chains = new Map<string, Promise<unknown>>();

/** Runs `work` after everything that was given the same name before. A failure stays with its own caller. */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = chains.get(name) ?? Promise.resolve();
  const result = before.then(work, work);
  chains.set(name, result);
  return result;
}
