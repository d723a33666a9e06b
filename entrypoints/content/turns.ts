/** Readings one after the other: what is asked for while one is under way is done once, after it. */

/** Runs `work` in its turn; `asked` is true where any of those who wait had asked. */
export function createTurns(
  work: (asked: boolean) => Promise<boolean>,
): (asked: boolean) => Promise<boolean> {
  let latest: Promise<boolean> = Promise.resolve(false);
  let waiting: { asked: boolean } | null = null;
  return (asked) => {
    if (waiting !== null) {
      waiting.asked ||= asked;
      return latest;
    }
    const mine = { asked };
    waiting = mine;
    const begin = (): Promise<boolean> => {
      waiting = null;
      return work(mine.asked);
    };
    // A failure stays with those who waited for it.
    latest = latest.then(begin, begin);
    return latest;
  };
}
