/**
 * Noun phrases in a frame, read from a word outwards: who stands before a cue or after it.
 *
 * Shallow: determiners, prepositions, auxiliaries and conjunctions bound a phrase; every other word belongs to
 * it. Cost: O({@link MAX_PHRASE}) per call. Source: own rules for newspaper English; a parser's model weighs
 * megabytes and takes longer than the 10 ms that an article may cost.
 */
import { isAdverb, isDay } from './adverbs';
import type { Lexicon } from './lexicon/lexicon';
import { isNameParticle } from './names';
import type { Token } from './tokens';

/** Words in one phrase; a longer one is a misread sentence. */
const MAX_PHRASE = 14;
/** Prepositions that are followed outwards: "the head of the board of the bank". */
const MAX_PREPOSITIONS = 3;

/** Half-open token indices of a noun phrase in its frame; `head` is the end without what follows a preposition. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** Words that can never be part of a noun phrase. */
function isBound(token: Token, lexicon: Lexicon): boolean {
  if (token.kind !== 'word') return true;
  const { lower } = token;
  if (lexicon.auxiliaries.has(lower) || lexicon.prepositions.has(lower) || lexicon.relatives.has(lower))
    return true;
  if (lexicon.conjunctions.has(lower)) return lower !== 'and';
  if (lexicon.pronouns.has(lower)) return !lexicon.determiners.has(lower);
  const verb = lexicon.speech.has(lower) || isAdverb(token, lexicon);
  return !token.capital && verb && !lexicon.utteranceNouns.has(lower);
}

/** Whether the token at `i` stands between two capitals: a nickname in its marks, "and" in "Stein and Baraka". */
const isBetweenCapitals = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i - 1]?.capital ?? false) && (tokens[i + 1]?.capital ?? false);

function belongs(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (!lexicon.nounsAfterNames && isNameParticle(tokens, i, lexicon)) return true;
  if (token.kind === 'quote' || token.lower === 'and') return isBetweenCapitals(tokens, i);
  if (isDay(token, lexicon)) return isDeterminer(tokens[i - 1], lexicon);
  return !isBound(token, lexicon);
}

const isDeterminer = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && lexicon.determiners.has(token.lower) && !token.possessive;

/** "said one", "some of them": a determiner that stands for a person. */
const standsAlone = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && lexicon.selfStanding.has(token.lower) && !token.possessive;

/** Left from `)` to before its `(`; `i` itself where no parenthesis ends there. */
export function skipParenthesis(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== ')' && tokens[i]?.text !== ']') return i;
  for (let at = i - 1; at >= 0 && i - at <= MAX_PHRASE; at -= 1)
    if (tokens[at]?.text === '(' || tokens[at]?.text === '[') return at - 1;
  return i;
}

/** A phrase without prepositions that ends with token `i`; null where that is no noun. */
export function simpleEndingAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  const last = skipParenthesis(tokens, i);
  const bare = isDeterminer(tokens[last], lexicon) && !standsAlone(tokens[last], lexicon);
  if (bare || tokens[last]?.kind === 'quote') return null;
  let from = last + 1;
  while (last - from < MAX_PHRASE && belongs(tokens, from - 1, lexicon)) {
    from -= 1;
    if (
      isDeterminer(tokens[from], lexicon) &&
      !isNameParticle(tokens, from, lexicon) &&
      tokens[from]?.lower !== 'that'
    )
      break;
  }
  return from > last ? null : { from, to: last + 1, head: last + 1 };
}

/** True where the phrase is what a preposition at the start of a clause leads to: "In Iowa …". */
function isFronted(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  if (!lexicon.prepositions.has(tokens[phrase.from - 1]?.lower ?? '')) return false;
  const outer = tokens[phrase.from - 2];
  return outer?.kind !== 'word' || lexicon.conjunctions.has(outer.lower);
}

/**
 * The noun phrase that ends with token `i`, with what prepositions hang on it: for "the spokesman for
 * President Putin" the head is the spokesman.
 */
export function phraseEndingAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  let whole = simpleEndingAt(tokens, i, lexicon);
  for (let depth = 0; whole && depth < MAX_PREPOSITIONS; depth += 1) {
    const preposition = tokens[whole.from - 1]?.lower ?? '';
    if (!lexicon.prepositions.has(preposition) || lexicon.conjunctions.has(preposition)) return whole;
    const outer = simpleEndingAt(tokens, whole.from - 2, lexicon);
    if (!outer || isFronted(tokens, outer, lexicon) || isFronted(tokens, whole, lexicon)) return whole;
    whole = { from: outer.from, to: whole.to, head: outer.to };
  }
  return whole;
}

/** A word that opens what was said, or another phrase. */
function breaksOff(tokens: readonly Token[], at: number, from: number, lexicon: Lexicon): boolean {
  if (lexicon.contentWords.has(tokens[at]?.lower ?? '')) return true;
  return at > from && isDeterminer(tokens[at], lexicon) && !isNameParticle(tokens, at, lexicon);
}

/** End of the phrase that starts at `i`, without prepositions. */
function endFrom(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  let at = i;
  while (at - i < MAX_PHRASE && belongs(tokens, at, lexicon) && !breaksOff(tokens, at, i, lexicon)) at += 1;
  const first = tokens[i];
  if (lexicon.nounsAfterNames || !first) return at;
  const noun = lexicon.capitalNouns && isDeterminer(first, lexicon);
  if (first.capital || noun) while (at > i + 1 && !tokens[at - 1]?.capital) at -= 1;
  return at;
}

/** End of what hangs on the phrase by a preposition: "said a spokesman for the mayor". */
function complementsEnd(tokens: readonly Token[], i: number, head: number, lexicon: Lexicon): number {
  let to = head;
  while (lexicon.complements.has(tokens[to]?.lower ?? '') && to - i < MAX_PHRASE) {
    const end = endFrom(tokens, to + 1, lexicon);
    const addressed = lexicon.capitalNouns && lexicon.workNouns.has(tokens[end - 1]?.lower ?? '');
    if (end === to + 1 || addressed) break;
    to = end;
  }
  return to;
}

/** The noun phrase that starts with token `i`: after an inverted cue ("said Mr. Trump") or "according to". */
export function phraseStartingAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  const head = endFrom(tokens, i, lexicon);
  const bare = head === i + 1 && isDeterminer(tokens[i], lexicon) && !standsAlone(tokens[i], lexicon);
  if (head === i || bare) return null;
  const noun = lexicon.capitalNouns && isDeterminer(tokens[i], lexicon);
  const plain = noun || !tokens[head - 1]?.capital;
  return { from: i, to: plain ? complementsEnd(tokens, i, head, lexicon) : head, head };
}
