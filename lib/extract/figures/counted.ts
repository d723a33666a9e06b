/**
 * The noun that a figure counts: "12 people", "seven Alpine villages", "215 drones and missiles",
 * "one-fifth of the country", "12-story".
 *
 * Cost: at most {@link MAX_PHRASE} tokens. Source: own heuristic: the head is the first plural before the
 * phrase ends. A tagger was not taken: it costs a hundred times more, and a wrong head is shown, never
 * trusted alone.
 */
import type { Language } from './language';
import { phraseFrom } from './phrases';
import type { Token } from './tokens';
import { ATTRIBUTIVE, COUNTED_FOR_SURE, IRREGULAR, NO_PLURAL, SAME_NOUN } from './words/en-nouns';

export interface CountedRead {
  /** Token index behind the phrase. */
  readonly next: number;
  /** Index of the head. */
  readonly head: number;
  readonly noun: string;
}

/** Tokens from number to head: "four other former Ukrainian regions". */
const MAX_PHRASE = 6;
const MIN_PLURAL = 4;
const NO_PLURALS: ReadonlySet<string> = new Set(NO_PLURAL);
const BEFORE_NOUN: ReadonlySet<string> = new Set(ATTRIBUTIVE);
const SURE: ReadonlySet<string> = new Set(COUNTED_FOR_SURE);
/** Behind these "of" leads on to what is meant: "types of missiles". */
const MEASURES: ReadonlySet<string> = new Set('type kind sort piece pair set form unit total'.split(' '));

function toCanonical(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [canonical, others] of Object.entries(SAME_NOUN))
    for (const other of others) map.set(other, canonical);
  return map;
}
const CANONICAL = toCanonical();

/** English plural → singular; null where the word is no plural. */
export function singularOf(word: string): string | null {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] ?? null;
  if (word.length < MIN_PLURAL || !word.endsWith('s') || NO_PLURALS.has(word)) return null;
  if (/(?:ss|us|is|'s)$/u.test(word)) return null;
  if (/[^aeo]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zzes|oes)$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

export const canonicalNoun = (singular: string): string => CANONICAL.get(singular) ?? singular;

/** Whether a noun is surely counted, so that "2000 soldiers" is no year. */
export const isCountedForSure = (noun: string): boolean => SURE.has(noun);

/** The stops of "U.S." end no phrase. */
const isInitialStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === '.' && tokens[at - 1]?.capital === true && tokens[at - 1]?.text.length === 1;

function goesOn(tokens: readonly Token[], at: number, lang: Language): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'sign') return token.glued && (token.lower === '-' || isInitialStop(tokens, at));
  if (token.kind === 'digits') return tokens[at + 1]?.capital === true;
  const inner =
    lang.words.and.includes(token.lower) &&
    tokens[at + 1]?.kind === 'word' &&
    !lang.stops.has(tokens[at + 1]?.lower ?? '');
  return (
    inner || (!lang.stops.has(token.lower) && !(token.capital && lang.words.months.includes(token.lower)))
  );
}

function headFrom(
  tokens: readonly Token[],
  from: number,
  lang: Language,
): { head: number; noun: string } | null {
  for (let at = from; at < from + MAX_PHRASE && goesOn(tokens, at, lang); at += 1) {
    const singular = tokens[at]?.kind === 'word' ? singularOf(tokens[at]?.lower ?? '') : null;
    if (singular !== null && !(tokens[at + 1]?.lower === '-' && tokens[at + 1]?.glued))
      return { head: at, noun: singular };
  }
  return null;
}

/** "drones and missiles" are counted together, if nothing is counted in between. */
function pastSecondNoun(tokens: readonly Token[], head: number, lang: Language): number {
  const isAnd = lang.words.and.includes(tokens[head + 1]?.lower ?? '');
  const second = tokens[head + 2];
  const plural =
    isAnd && second?.kind === 'word' && !lang.stops.has(second.lower) && singularOf(second.lower) !== null;
  return plural ? head + 3 : head + 1;
}

/** A singular, where the number or the form allows it: "one man", "12-story", "a fifth of the country". */
function singularHead(
  tokens: readonly Token[],
  from: number,
  lang: Language,
): { head: number; noun: string } | null {
  let head: number | null = null;
  for (let at = from; at < from + MAX_PHRASE && goesOn(tokens, at, lang); at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lang.words.and.includes(lower) || (head !== null && lower.endsWith('ed'))) break;
    if (tokens[at]?.kind === 'word') head = at;
  }
  const noun = head === null ? undefined : tokens[head]?.lower;
  return head === null || noun === undefined ? null : { head, noun: noun.replace(/'s$/u, '') };
}

/** "12-story", "three-door": the word behind the hyphen is what is counted. */
function hyphened(tokens: readonly Token[], at: number): CountedRead | null {
  const token = tokens[at];
  return token?.kind === 'word' ? { head: at, noun: canonicalNoun(token.lower), next: at + 1 } : null;
}

/** The counted noun of an English figure whose number (and unit) end before token `from`, or null. */
export function readCounted(
  tokens: readonly Token[],
  from: number,
  lang: Language,
  mayBeSingular: boolean,
): CountedRead | null {
  if (lang.stops.size === 0) return knownNoun(tokens, from, lang);
  if (tokens[from]?.lower === '-' && tokens[from]?.glued) return hyphened(tokens, from + 1);
  if (BEFORE_NOUN.has(tokens[from]?.lower ?? '')) return hyphened(tokens, from);
  const plural = headFrom(tokens, from, lang);
  const found = plural ?? (mayBeSingular ? singularHead(tokens, from, lang) : null);
  if (!found) return null;
  const ofNext = MEASURES.has(found.noun) && lang.words.of.includes(tokens[found.head + 1]?.lower ?? '');
  const inner = ofNext ? headFrom(tokens, found.head + 2, lang) : null;
  const { head, noun } = inner ?? found;
  return { head, noun: canonicalNoun(noun), next: plural ? pastSecondNoun(tokens, head, lang) : head + 1 };
}

/** Tokens between number and noun in the other languages: an adjective. */
const MAX_ADJECTIVES = 2;

/** In other languages only nouns that the data names. */
function knownNoun(tokens: readonly Token[], from: number, lang: Language): CountedRead | null {
  for (let at = from; at <= from + MAX_ADJECTIVES && tokens[at]?.kind === 'word'; at += 1) {
    const found = phraseFrom(lang.counted, tokens, at);
    if (found) return { head: found.next - 1, next: found.next, noun: found.value };
  }
  return null;
}
