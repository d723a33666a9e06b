/**
 * An utterance as it is compared across languages: its telling words, each with what it can mean in English.
 *
 * Function words are left out, since languages put different ones; digits in groups ("5 000") are one number. Cost:
 * linear, once an utterance (kept by its identity).
 */
import type { Span } from '../../model';
import { stem } from '../../text/stem';
import { type Token, tokenise } from '../../text/tokens';
import { isCyrillic, latinName } from '../../text/transliteration';
import { contextOf } from '../surroundings';
import type { Utterance } from '../utterance';
import { stemIn } from './endings';
import { cognateKey, englishSpelling, nameKeys, SHORTEST_COGNATE } from './spelling';
import { glossesOf, isFunctionWord, partsOf, primaryTag } from './word-list';

export interface Word {
  /** Place in the utterance's tokens. */
  readonly token: number;
  /** English stems that it can stand for; of a number, in digits or words, its digits. Empty: nothing is known of it. */
  readonly glosses: readonly string[];
  readonly isNumber: boolean;
  /** What spellings of it share, where it may be a name. */
  readonly names: readonly string[];
  /** Empty where the word is known or too short: then its looks say nothing. */
  readonly cognate: string;
  /** All under which it may be found: two words that are alike share one of them. */
  readonly keys: readonly string[];
}

/** Tokens of one utterance that are compared; no outlet quotes a longer speech whole. */
const MAX_TOKENS = 600;

type Read = Omit<Word, 'keys'>;

function withKeys(word: Read): Word {
  const cognate = word.cognate === '' ? [] : [`~${word.cognate.slice(0, SHORTEST_COGNATE)}`];
  return { ...word, keys: [...word.glosses, ...word.names.map((name) => `^${name}`), ...cognate] };
}

const DIGITS = /^\p{N}/u;
/** Of a number in words all glosses are digits; "one" is as often no number. */
const isNumber = (glosses: readonly string[]): boolean =>
  glosses.length > 0 && glosses.every((gloss) => DIGITS.test(gloss) && gloss !== '1');
const THOUSANDS = /^\p{N}{3}$/u;

/** The next group of a number that is printed with a blank: "5 000". */
const continues = (token: Token | undefined, next: Token | undefined): boolean =>
  token !== undefined && next?.start === token.end + 1 && THOUSANDS.test(next.form);

/** The digits of the number that begins here, and how many tokens they take. */
function numberAt(tokens: readonly Token[], at: number): { digits: string; taken: number } {
  let digits = tokens[at]?.form ?? '';
  let taken = 1;
  while (continues(tokens[at + taken - 1], tokens[at + taken])) {
    digits += tokens[at + taken]?.form ?? '';
    taken += 1;
  }
  return { digits, taken };
}

function englishWord(token: Token, at: number): Read {
  return {
    token: at,
    glosses: [token.stem],
    isNumber: isNumber([token.stem]),
    names: token.capital ? nameKeys(token.form, 'en') : [],
    cognate: cognateOf(token.form),
  };
}

const cognateOf = (form: string): string => (form.length >= SHORTEST_COGNATE ? cognateKey(form) : '');

/** One word, or one for each part of a compound. */
function foreignWords(token: Token, at: number, lang: string): Read[] {
  const names = token.capital ? nameKeys(token.form, lang) : [];
  const parts = partsOf(token.form, lang);
  if (parts.length === 0)
    return [{ token: at, glosses: [], isNumber: false, names, cognate: cognateOf(token.form) }];
  return parts.map((glosses) => ({ token: at, glosses, isNumber: isNumber(glosses), names, cognate: '' }));
}

/** By the English stem of the word: "3 тысячи" and "three thousand" are 3000. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundr', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

const magnitudeOf = (word: Read | undefined): number | undefined =>
  word?.glosses.map((gloss) => MAGNITUDES.get(gloss)).find((magnitude) => magnitude !== undefined);

/** Numbers before a magnitude multiplied by it, as one word at the place of the number. */
function withMagnitudes(words: readonly Read[]): Read[] {
  return words.flatMap((word, at) => {
    const [magnitude, before] = [magnitudeOf(words[at + 1]), words[at - 1]];
    const isOne = word.glosses.length === 1 && DIGITS.test(word.glosses[0] ?? '');
    if (isOne && magnitude !== undefined && words[at + 1]?.token === word.token + 1)
      return [{ ...word, glosses: [String(Number(word.glosses[0]) * magnitude)], isNumber: true }];
    const isTaken = magnitudeOf(word) !== undefined && before?.token === word.token - 1;
    return isTaken && before.glosses.every((gloss) => DIGITS.test(gloss)) ? [] : [word];
  });
}

function read({ tokens, lang }: Utterance): Word[] {
  const tag = primaryTag(lang);
  const words: Read[] = [];
  for (let at = 0; at < Math.min(MAX_TOKENS, tokens.length); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.inserted || isFunctionWord(token.form, tag)) continue;
    if (DIGITS.test(token.form)) {
      const { digits, taken } = numberAt(tokens, at);
      words.push({ token: at, glosses: [digits], isNumber: isNumber([digits]), names: [], cognate: '' });
      at += taken - 1;
    } else if (tag === 'en') words.push(englishWord(token, at));
    else words.push(...foreignWords(token, at, tag));
  }
  return withMagnitudes(words).map(withKeys);
}

const known = new WeakMap<Utterance, readonly Word[]>();

/** In reading order. */
export function wordsOf(utterance: Utterance): readonly Word[] {
  const before = known.get(utterance);
  if (before !== undefined) return before;
  const words = read(utterance);
  known.set(utterance, words);
  return words;
}

/** A name in Cyrillic letters as an English outlet may print it, with and without its ending. */
function latinStems({ form, capital }: Token, lang: string): string[] {
  if (!capital || !isCyrillic(form)) return [];
  return [form, stemIn(form, lang)].map((one) => stem(latinName(one)));
}

/** The tokens of the telling words that stand within a piece. */
export const tellingWithin = (utterance: Utterance, { start, end }: Span): Token[] =>
  wordsOf(utterance).flatMap(({ token: at }) => {
    const token = utterance.tokens[at];
    return token !== undefined && token.start >= start && token.end <= end ? [token] : [];
  });

/** Texts remembered; emptied above it, so that it cannot grow without end. */
const MAX_TEXTS = 5_000;
const texts = new Map<string, readonly string[]>();

/** English stems of a text in another language, remembered: one sentence stands around several quotes. */
function stemsOfText(text: string, tag: string): readonly string[] {
  const key = `${tag} ${text}`;
  const before = texts.get(key);
  if (before !== undefined) return before;
  if (texts.size >= MAX_TEXTS) texts.clear();
  const stems = tokenise(text).flatMap((token) => [
    token.stem,
    ...glossesOf(token.form, tag),
    ...latinStems(token, tag),
  ]);
  texts.set(key, [...new Set(stems)]);
  return stems;
}

const contexts = new WeakMap<Utterance, ReadonlySet<string>>();

/** English stems of what stands around an utterance, without its own words. */
export function contextAcross(utterance: Utterance): ReadonlySet<string> {
  const tag = primaryTag(utterance.lang);
  if (tag === 'en') return contextOf(utterance);
  const before = contexts.get(utterance);
  if (before !== undefined) return before;
  const around = utterance.pieces.flatMap(({ sentence, leadIn }) => [sentence, leadIn ?? '']);
  const words = new Set([...new Set(around)].flatMap((text) => stemsOfText(text, tag)));
  for (const { stem: own } of utterance.tokens) words.delete(own);
  for (const { glosses } of wordsOf(utterance)) for (const own of glosses) words.delete(own);
  contexts.set(utterance, words);
  return words;
}

/** Of a word that may be a cognate. */
const guessedStems = ({ cognate }: Word, { form }: Token): string[] =>
  cognate === '' ? [] : [stem(englishSpelling(form))];

/** Its own stems, and those under which an English utterance that says the same is found. */
export function stemsAcross(utterance: Utterance): string[] {
  const tag = primaryTag(utterance.lang);
  return wordsOf(utterance).flatMap((word) => {
    const token = utterance.tokens[word.token];
    return token === undefined
      ? []
      : [token.stem, ...word.glosses, ...latinStems(token, tag), ...guessedStems(word, token)];
  });
}

const indexes = new WeakMap<Utterance, ReadonlyMap<string, readonly Word[]>>();

/** Its words by their keys. Kept, as it is asked for by every candidate. */
export function indexOf(utterance: Utterance): ReadonlyMap<string, readonly Word[]> {
  const before = indexes.get(utterance);
  if (before !== undefined) return before;
  const index = new Map<string, Word[]>();
  for (const word of wordsOf(utterance)) {
    for (const key of word.keys) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [word]);
      else list.push(word);
    }
  }
  indexes.set(utterance, index);
  return index;
}
