/**
 * One event that never happened, told by two outlets in different words. Nothing of it is in the bundled corpus,
 * and the words of its quotes stand in no title and no address.
 */
import { story } from './pages';

/** Names in two of the quotes, in letters by which they can be found in any file (see profile-search.ts). */
const SHIP = 'ჯღჭყხ';
const ESTUARY = 'ძჟშჩც';
export const NAMES: readonly string[] = [SHIP, ESTUARY];

/** Said in both reports, word for word. */
export const BOTH = `Nobody aboard the Brindlewick ${SHIP} was warned before the mooring cables parted.`;
/** The same remark as each outlet printed it. */
export const SEARCH_HERE = `We will keep searching the ${ESTUARY} estuary until every passenger is accounted for,`;
export const SEARCH_THERE = `We shall go on searching the ${ESTUARY} estuary until every last passenger is found,`;

export const GAZETTE = 'The Quay Gazette';
export const HERALD = 'Lowland Herald';

export const gazetteReport = (): string =>
  story({
    title: 'Ferry breaks loose',
    outlet: GAZETTE,
    paragraphs: [
      `“${BOTH}” Harbour master Ilse Marten said on Thursday, after the ferry had drifted for two hours.`,
      `“${SEARCH_HERE}” the interior minister, Pavel Dorn, said at the pier.`,
      'At least 14 passengers were injured, the coast guard said.',
    ],
  });

export const heraldReport = (): string =>
  story({
    title: 'Search goes on after accident at the pier',
    outlet: HERALD,
    paragraphs: [
      'A ferry that had been moored for the night was torn from the quay by the flood on Thursday.',
      `Ilse Marten, the harbour master, said: “${BOTH}”`,
      `“${SEARCH_THERE}” said Pavel Dorn, the interior minister.`,
      'The coast guard counted 17 injured passengers.',
    ],
  });

/** Pages that no cache may keep. */
export const UNCACHED = { 'cache-control': 'no-store' };
