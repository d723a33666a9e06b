/** When something that takes its time is told to the reader, and when she is offered to try again. */
import { useEffect, useState } from 'react';

/** Milliseconds before a skeleton is shown: most pages are done sooner, and a flash disturbs. */
export const SKELETON_AFTER = 300;
/** Milliseconds after which work is offered again: the background may have been killed over it. */
export const SLOW_AFTER = 10_000;

/** True from `after` milliseconds on since the instant `since` (milliseconds since the epoch). */
export function useElapsed(since: number, after: number): boolean {
  const [elapsed, setElapsed] = useState(() => Date.now() - since >= after);
  useEffect(() => {
    const left = since + after - Date.now();
    setElapsed(left <= 0);
    if (left <= 0) return;
    const timer = setTimeout(() => setElapsed(true), left);
    return () => clearTimeout(timer);
  }, [since, after]);
  return elapsed;
}
