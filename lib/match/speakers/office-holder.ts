/**
 * Who is meant by an office alone: "the US president", "the head of the White House", on the day of the report.
 *
 * Some outlets name a speaker by office only, in every sentence; beside another's "Donald Trump" that would stay unknown.
 * The table (`office-holders.json`, dates from public record) holds a few offices whose holders the world's press calls
 * so; the words of the phrase must be those of one country and one post and nothing else: "former US president" and "the
 * president" name nobody. Days after the table's last check name nobody either. It only ever makes two speakers agree;
 * that they differ is never said of an office. Cost: one look-up in a map, built at the first use.
 */
import type { Speaker } from '../../model';
import { fold } from '../../text/fold';
import table from './office-holders.json';

interface Holder {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** UTF-16 units: a longer phrase says more than an office. */
const LONGEST_PHRASE = 60;
/** Words of the longest office in the table ("глава МИД Российской Федерации"); more name something else. */
const MOST_WORDS = 6;

const listed = (cell: string): string[] => cell.split('|').map((phrase) => phrase.trim());
const SMALL: ReadonlySet<string> = new Set(table.small.split(' '));

/** The words that tell, in an order of their own: "président des États-Unis", "the United States president". */
function keyOf(phrase: string): string | null {
  const words = fold(phrase)
    .split(/[\s,]+/u)
    .map((word) => word.replace(/^[ld]'/, '').replace(/\.$/, ''))
    .filter((word) => word !== '' && !SMALL.has(word));
  return words.length === 0 || words.length > MOST_WORDS ? null : words.sort().join(' ');
}

function holdersOf(cell: string): readonly Holder[] {
  return listed(cell).map((entry) => {
    const [, name = '', from = '', to = table.knownUntil] =
      /^(.+?) (\d{4}-\d\d-\d\d)(?: (\d{4}-\d\d-\d\d))?$/u.exec(entry) ?? [];
    return { name, from, to: to < table.knownUntil ? to : table.knownUntil };
  });
}

/** "us president" → every way to say it. */
function phrasesOf(office: string): readonly string[] {
  const phrases: Readonly<Record<string, string>> = table.phrases;
  const [country, post] = Object.entries(table.countries).flatMap(([name, forms]) => {
    const posts: Readonly<Record<string, string>> = table.posts;
    const found = office.startsWith(`${name} `) ? posts[office.slice(name.length + 1)] : undefined;
    return found === undefined ? [] : [listed(forms), listed(found)];
  });
  const made = (country ?? []).flatMap((one) => (post ?? []).map((other) => `${one} ${other}`));
  return [...made, ...listed(phrases[office] ?? '').filter((phrase) => phrase !== '')];
}

function readTable(): ReadonlyMap<string, readonly Holder[]> {
  const offices = new Map<string, readonly Holder[]>();
  for (const [office, cell] of Object.entries(table.holders)) {
    const holders = holdersOf(cell);
    for (const key of phrasesOf(office).map(keyOf)) if (key !== null) offices.set(key, holders);
  }
  return offices;
}

/** Phrases whose keys are remembered: a few speakers say most of what is compared. Emptied above it. */
const MAX_KNOWN = 4_000;
const knownKeys = new Map<string, string | null>();

function rememberedKey(phrase: string): string | null {
  const before = knownKeys.get(phrase);
  if (before !== undefined) return before;
  if (knownKeys.size >= MAX_KNOWN) knownKeys.clear();
  const key = keyOf(phrase);
  knownKeys.set(phrase, key);
  return key;
}

let offices: ReadonlyMap<string, readonly Holder[]> | null = null;

/** @param day ISO; @returns null where the phrase is no office of the table, or the table does not know that day */
export function officeHolder(phrase: string, day: string | null): string | null {
  if (day === null || phrase.length > LONGEST_PHRASE) return null;
  offices ??= readTable();
  const date = day.slice(0, 'YYYY-MM-DD'.length);
  const key = rememberedKey(phrase);
  const holders = key === null ? undefined : offices.get(key);
  return holders?.find(({ from, to }) => from < date && date < to)?.name ?? null;
}

/** The speaker under the holder's name, where an office stands for one. */
export function asHolder(speaker: Speaker | null, publishedAt: string | null): Speaker | null {
  const name = speaker === null ? null : officeHolder(speaker.name, publishedAt);
  return speaker === null || name === null ? speaker : { ...speaker, name };
}
