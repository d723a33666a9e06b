/**
 * Search by names: of outlets, of speakers, in titles. Statements are searched by the index of their words instead.
 *
 * First what holds every word of the search, whatever its case and accents, in the order given; then what holds words
 * near to them ("Zelensky" for "Zelenskyy"), the nearest first. Nearness is Fuse.js' (7.5, Bitap) over the distinct words
 * of all texts: over the texts themselves it takes half a second for 25,000 titles, over their words a tenth of that.
 * Cost: linear in the letters of the distinct texts, and for near words in those of the distinct words.
 */
import Fuse from 'fuse.js';
import { fold } from '../text/fold';

/** Fuse's score, 0 is equal: one letter of five may be another. */
const NEARNESS = 0.2;
/** UTF-16 units of a word, which Fuse searches in one piece up to 32. */
const MAX_WORD = 32;
/** UTF-16 units; a shorter word is near too many others. */
const MIN_NEAR = 4;
/** Words of a search; more narrow it no further. */
const MAX_WORDS = 6;
/** UTF-16 units of a text that are searched: a title of a hostile page may be a book. */
const MAX_TEXT = 300;

export interface NameSearch<T> {
  /** All of them for a search without words. */
  find(search: string): readonly T[];
}

interface Text {
  readonly text: string;
  /** Places of the things that bear it. */
  readonly bearers: number[];
}

const wordsOf = (search: string): string[] =>
  fold(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, MAX_WORD));

function distinctTexts<T>(things: readonly T[], textsOf: (thing: T) => readonly string[]): Text[] {
  const byName = new Map<string, Text>();
  things.forEach((thing, place) => {
    for (const name of textsOf(thing)) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, { text: fold(name.slice(0, MAX_TEXT)), bearers: [place] });
      else if (known.bearers.at(-1) !== place) known.bearers.push(place);
    }
  });
  return [...byName.values()];
}

interface Word {
  readonly word: string;
  readonly bearers: Set<number>;
}

/** What stands between words of a text. */
const BETWEEN = /[^\p{L}\p{N}'-]+/u;

const A_LETTER = /\p{L}/u;

function distinctWords(texts: readonly Text[]): Word[] {
  const byWord = new Map<string, Word>();
  for (const { text, bearers } of texts)
    for (const word of text.split(BETWEEN)) {
      if (word.length < MIN_NEAR - 1 || !A_LETTER.test(word)) continue;
      const known = byWord.get(word) ?? { word, bearers: new Set() };
      for (const bearer of bearers) known.bearers.add(bearer);
      byWord.set(word, known);
    }
  return [...byWord.values()];
}

/** Places that bear a text which the word stands in, or is near, with how far it is: the least of their texts. */
type Found = ReadonlyMap<number, number>;

/** Those in all of them, with the distances added up. */
function inAll(found: readonly Found[]): Map<number, number> {
  const [first = new Map<number, number>(), ...others] = found;
  const all = new Map<number, number>();
  for (const [place, distance] of first) {
    const further = others.map((other) => other.get(place));
    if (further.includes(undefined)) continue;
    all.set(
      place,
      further.reduce<number>((sum, one) => sum + (one ?? 0), distance),
    );
  }
  return all;
}

/** A search over things by the texts that they bear; for each further search the texts are ready. */
export function nameSearch<T>(things: readonly T[], textsOf: (thing: T) => readonly string[]): NameSearch<T> {
  const texts = distinctTexts(things, textsOf);
  let fuse: Fuse<Word> | null = null;
  const holding = (word: string): Found =>
    new Map(
      texts
        .filter(({ text }) => text.includes(word))
        .flatMap(({ bearers }) => bearers.map((at) => [at, 0] as const)),
    );
  const near = (word: string): Found => {
    const found = new Map(holding(word));
    if (word.length < MIN_NEAR) return found;
    fuse ??= new Fuse(distinctWords(texts), {
      keys: ['word'],
      threshold: NEARNESS,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
    });
    for (const { item, score = 0 } of fuse.search(word))
      for (const at of item.bearers) found.set(at, Math.min(score, found.get(at) ?? score));
    return found;
  };
  return {
    find(search) {
      const words = wordsOf(search);
      if (words.length === 0) return things;
      const exact = inAll(words.map(holding));
      const nearly = [...inAll(words.map(near))]
        .filter(([place]) => !exact.has(place))
        .sort(([a, one], [b, other]) => one - other || a - b);
      const places = [...[...exact.keys()].sort((a, b) => a - b), ...nearly.map(([place]) => place)];
      return places.flatMap((place) => things[place] ?? []);
    },
  };
}
