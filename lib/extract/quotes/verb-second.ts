/**
 * Whose verb it is where the verb stands second (German): in front of it, or behind it if something else comes
 * first; at the start of a clause whose verb stands at its end.
 *
 * "Am Montag sagte Weber", "Den Plan nannte Weber absurd", "Zuvor hatte Weber erklärt", "wie Weber am Montag in
 * Kiel sagte", "Weber, der die Partei führt, sagte". Cost: O({@link MAX_CLAUSE}) per verb. Source: the fields of
 * the German sentence; a parser's model was not taken, it weighs megabytes.
 */
import { isAdverb, isDay } from './adverbs';
import { bearerOf } from './bearers';
import { isSpeakerLike, subjectAfter } from './inversion';
import type { Lexicon } from './lexicon/lexicon';
import { type Phrase, phraseEndingAt, phraseStartingAt, skipParenthesis } from './phrases';
import type { Token } from './tokens';

/** Tokens from the start of a clause to its verb, at most. */
const MAX_CLAUSE = 40;

/** Index of the clause's first token: behind the nearest mark or quote before `i`, over "(SPD)". */
function clauseStart(tokens: readonly Token[], i: number): number {
  let at = i;
  while (at > 0 && i - at < MAX_CLAUSE) {
    const before = skipParenthesis(tokens, at - 1);
    if (tokens[before]?.kind !== 'word') break;
    at = before;
  }
  return at;
}

/** A verb that another one at the clause's end completes: "hatte … erklärt". */
const isPerfect = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && lexicon.perfects.has(token.lower);

function phraseAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Phrase | null {
  const pronoun = lexicon.pronouns.has(tokens[at]?.lower ?? '');
  return pronoun ? { from: at, to: at + 1, head: at + 1 } : phraseStartingAt(tokens, at, lexicon);
}

/** Whether what opens the clause cannot be its subject: a preposition, a day, a dative. */
function isNoSubject(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return true;
  const { lower } = token;
  return lexicon.prepositions.has(lower) || lexicon.objectDeterminers.has(lower) || isDay(token, lexicon);
}

/** The subject of the finite verb at `verb` in the clause that starts at `first`. */
function ofFinite(tokens: readonly Token[], first: number, verb: number, lexicon: Lexicon): Phrase | null {
  const before =
    first < verb && !isNoSubject(tokens[first], lexicon) ? phraseAt(tokens, first, lexicon) : null;
  if (before && isSpeakerLike(tokens, before, lexicon)) return before;
  const after = subjectAfter(tokens, verb + 1, lexicon);
  return after && (!before || isSpeakerLike(tokens, after, lexicon)) ? after : before;
}

/** "Weber, der die Partei führt und sagte": a relative pronoun opens the clause. */
function ofRelative(tokens: readonly Token[], first: number, lexicon: Lexicon): Phrase | null {
  const relative = tokens[first - 1]?.text === ',' && lexicon.determiners.has(tokens[first]?.lower ?? '');
  return relative && !phraseStartingAt(tokens, first, lexicon)
    ? phraseEndingAt(tokens, first - 2, lexicon)
    : null;
}

/** "Der Sprecher des Amtes, Jörn Petzold, sagte": who stands before the insertion that ends at the comma `comma`. */
function beforeInsertion(tokens: readonly Token[], comma: number, lexicon: Lexicon): Phrase | null {
  const inserted = clauseStart(tokens, comma);
  if (tokens[inserted - 1]?.text !== ',') return null;
  const office = phraseAt(tokens, clauseStart(tokens, inserted - 1), lexicon);
  if (!office || !isSpeakerLike(tokens, office, lexicon)) return null;
  return bearerOf(tokens, { ...office, to: inserted - 1 }, lexicon);
}

/**
 * The subject of the verb at `i`; null where nobody speaks; `'insertion'` where a comma stands right before the
 * verb and nobody behind it, so that the subject stands before what the comma closes.
 */
export function verbSecondSubject(
  tokens: readonly Token[],
  i: number,
  lexicon: Lexicon,
): Phrase | 'insertion' | null {
  let first = clauseStart(tokens, i);
  if (first === i && tokens[i - 1]?.text === ',' && tokens[i - 2]?.kind !== 'quote') {
    const after = subjectAfter(tokens, i + 1, lexicon);
    if (after && isSpeakerLike(tokens, after, lexicon)) return after;
    return beforeInsertion(tokens, i - 1, lexicon) ?? 'insertion';
  }
  if (lexicon.subordinators.has(tokens[first]?.lower ?? '')) return phraseAt(tokens, first + 1, lexicon);
  const relative = ofRelative(tokens, first, lexicon);
  if (relative) return relative;
  while (first < i && (isAdverb(tokens[first], lexicon) || lexicon.joiners.has(tokens[first]?.lower ?? '')))
    first += 1;
  const finite = tokens.slice(first, i).findIndex((token) => isPerfect(token, lexicon));
  return ofFinite(tokens, first, finite < 0 ? i : first + finite, lexicon);
}
