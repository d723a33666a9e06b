/** Whether the library is whole: each row with its head, and in one segment that says what one made afresh would say. */

import { prepare } from '../../lib/corpus/prepared';
import { headOf } from '../../lib/library/kept';
import { type ArticleWords, wordsIn, wordsOf } from '../../lib/library/segment-words';
import { type Looking, lookIntoLibrary } from './database';
import { lostPacks } from './packs';
import { type NumberedCapture, readRow, readStoredSegment } from './rows';

export interface LibraryCheck {
  readonly captures: number;
  /** One line for each fault. */
  readonly problems: readonly string[];
}

interface IndexState {
  readonly words: ReadonlyMap<number, ArticleWords>;
  readonly problems: readonly string[];
}

async function readIndex(transaction: Looking): Promise<IndexState> {
  const words = new Map<number, ArticleWords>();
  const problems: string[] = [];
  const store = transaction.objectStore('segments');
  for (const key of await store.getAllKeys()) {
    const row = await store.get(key);
    const segment = readStoredSegment(row);
    if (segment === null) problems.push(`segment ${key} is damaged`);
    const all = segment === null ? [] : wordsIn(segment);
    if (String(all.map(({ note }) => note.number)) !== String(row?.numbers ?? []))
      problems.push(`segment ${key} holds other articles than it says`);
    for (const one of all) {
      if (words.has(one.note.number)) problems.push(`article ${one.note.number} is indexed twice`);
      words.set(one.note.number, one);
    }
  }
  return { words, problems };
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function problemsOf(
  transaction: Looking,
  { number, capture }: NumberedCapture,
  indexed: ArticleWords | undefined,
): Promise<string[]> {
  const { pack, article } = capture;
  const head = await transaction.objectStore('heads').get(number);
  const expected = headOf(number, capture);
  const isHeaded =
    head !== undefined &&
    Object.entries(expected).every(([name, value]) => isEqual(head[name as keyof typeof head], value));
  const problems = isHeaded ? [] : [`article ${number} has no head, or another's`];
  if (indexed === undefined) return [...problems, `article ${number} is not in the index`];
  const fresh = wordsOf({ number, pack, prepared: prepare(article) });
  return isEqual(indexed, fresh) ? problems : [...problems, `article ${number} is not indexed as it is`];
}

/** Reads everything: for tests, and for a reader who asks whether all is well. @throws Error in words for the reader */
export function checkLibrary(): Promise<LibraryCheck> {
  return lookIntoLibrary(async (transaction) => {
    const { words, problems: ofIndex } = await readIndex(transaction);
    const problems = [...ofIndex];
    const numbers = await transaction.objectStore('captures').getAllKeys();
    for (const number of numbers) {
      const capture = readRow(await transaction.objectStore('captures').get(number));
      if (capture === null) problems.push(`article ${number} cannot be read`);
      else problems.push(...(await problemsOf(transaction, { number, capture }, words.get(number))));
    }
    for (const pack of await lostPacks(transaction))
      problems.push(`pack ${pack} cannot be read, but has articles`);
    const rows = new Set(numbers);
    for (const number of words.keys())
      if (!rows.has(number)) problems.push(`article ${number} is indexed, but gone`);
    for (const number of await transaction.objectStore('heads').getAllKeys())
      if (!rows.has(number)) problems.push(`article ${number} has a head, but is gone`);
    return { captures: numbers.length, problems };
  });
}
