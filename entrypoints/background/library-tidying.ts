/** What a library needs after it has grown: what is too old or too much goes, small index segments are joined. */
import { readChoices } from '../../browser/library/choices';
import { keepWithin } from '../../browser/library/retention';
import { joinSmallSegments } from '../../browser/library/tidying';
import { report } from './report';

/** @returns how many captures went @throws Error in words for the reader */
export async function tidyLibrary(): Promise<number> {
  const gone = await keepWithin((await readChoices()).retention);
  await joinSmallSegments();
  return gone;
}

/** Beside other work: the library serves without. */
export function tidyLater(): void {
  tidyLibrary().catch(report);
}
