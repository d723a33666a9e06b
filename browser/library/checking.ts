/** Whether the library is whole: each row with its head, and in one segment that says what one made afresh would say. */

import { prepare } from '../../lib/corpus/prepared';
import { headOf } from '../../lib/library/kept';
import { type ArticleWords, wordsIn, wordsOf } from '../../lib/library/segment-words';
import { wordNumber } from '../../lib/text/word-number';
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

/** Two words of one hash are one word in a segment, whichever of them it holds. */
const hashed = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? wordNumber(value) : value;
const isSameWords = (one: ArticleWords, other: ArticleWords): boolean =>
  JSON.stringify(one, hashed) === JSON.stringify(other, hashed);

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
  return isSameWords(indexed, fresh) ? problems : [...problems, `article ${number} is not indexed as it is`];
}

/** Runs work in a look at the library. */
type Look = <T>(work: (transaction: Looking) => Promise<T>) => Promise<T>;

/** Rows of one look: whoever changes the library meanwhile waits for no longer one. */
const STEP = 50;

async function rowProblems(
  transaction: Looking,
  numbers: readonly number[],
  words: IndexState['words'],
): Promise<string[]> {
  const problems: string[] = [];
  for (const number of numbers) {
    const capture = readRow(await transaction.objectStore('captures').get(number));
    if (capture === null) problems.push(`article ${number} cannot be read`);
    else problems.push(...(await problemsOf(transaction, { number, capture }, words.get(number))));
  }
  return problems;
}

/** What is there without a row. */
async function leftOver(
  transaction: Looking,
  numbers: readonly number[],
  words: IndexState['words'],
): Promise<string[]> {
  const rows = new Set(numbers);
  const lost = (await lostPacks(transaction)).map((pack) => `pack ${pack} cannot be read, but has articles`);
  const indexed = [...words.keys()].filter((number) => !rows.has(number));
  const heads = await transaction.objectStore('heads').getAllKeys();
  return [
    ...lost,
    ...indexed.map((number) => `article ${number} is indexed, but gone`),
    ...heads.filter((one) => !rows.has(one)).map((one) => `article ${one} has a head, but is gone`),
  ];
}

async function check(look: Look): Promise<LibraryCheck> {
  const { words, problems: ofIndex } = await look(readIndex);
  const numbers = await look((transaction) => transaction.objectStore('captures').getAllKeys());
  const problems = [...ofIndex];
  for (let at = 0; at < numbers.length; at += STEP)
    problems.push(
      ...(await look((transaction) => rowProblems(transaction, numbers.slice(at, at + STEP), words))),
    );
  problems.push(...(await look((transaction) => leftOver(transaction, numbers, words))));
  return { captures: numbers.length, problems };
}

/**
 * Reads everything: for tests, and for a reader who asks whether all is well. Some at a time, so that reading goes on; what
 * seems wrong then may only have changed meanwhile, and is looked at again in one look. @throws Error in words for the reader
 */
export async function checkLibrary(): Promise<LibraryCheck> {
  const inSteps = await check(lookIntoLibrary);
  if (inSteps.problems.length === 0) return inSteps;
  return lookIntoLibrary((transaction) => check((work) => work(transaction)));
}
