/**
 * Whose verb it is: the phrase before a cue, over adverbs, insertions and relative clauses.
 *
 * Cost: O({@link MAX_INSERTION}) per verb. Source: own rules for newspaper English: "Dmitri S. Peskov, the
 * spokesman for President Vladimir V. Putin, said" has its speaker before the first comma.
 */
import { skipBack } from './adverbs';
import { bearerOf } from './bearers';
import { endsWith, type Lexicon } from './lexicon/lexicon';
import { type Phrase, phraseEndingAt, simpleEndingAt, skipParenthesis } from './phrases';
import type { Token } from './tokens';
import { verbSecondSubject } from './verb-second';

/** Tokens between a speaker and his cue, at most. */
const MAX_INSERTION = 40;
/** Insertions in a row: "Smith, a lawyer, who …, said". */
const MAX_HOPS = 3;
/** Words of an age, a party or a home between commas: "Smith, 45, said". */
const SHORT_INSERTION = 3;
/** Words of a name that stands in apposition to its office. */
const NAME_WORDS = { least: 2, most: 5 };

export const isComma = (token: Token | undefined): boolean =>
  token !== undefined && /^[,—–-]$/u.test(token.text);
const isParticiple = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && endsWith(token.lower, lexicon.participleEnds);
const endsInName = (tokens: readonly Token[], phrase: Phrase): boolean =>
  tokens[phrase.head - 1]?.capital ?? false;

/** Whether what stands between the commas (half-open) is an insertion and no clause of its own. */
function isInsertion(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  const first = tokens[from];
  if (!first) return false;
  if (to - from <= SHORT_INSERTION && (first.capital || /^\d/u.test(first.text))) return true;
  if (first.capital || first.possessive || tokens[from - 2]?.capital) return true;
  if (lexicon.insertions.has(first.lower) || lexicon.roles.has(first.lower)) return true;
  const verb = endsWith(first.lower, lexicon.pastEnds) || isParticiple(first, lexicon);
  return verb || lexicon.roles.has(tokens[to - 1]?.lower ?? '');
}

/** Index of the comma or dash that opens the insertion which the one at `comma` closes; null for none. */
function openingOf(tokens: readonly Token[], comma: number, lexicon: Lexicon): number | null {
  const sign = tokens[comma]?.text;
  if (tokens[comma - 1]?.kind === 'quote') return null;
  for (let at = comma - 1; at >= 0 && comma - at <= MAX_INSERTION; at -= 1)
    if (tokens[at]?.text === sign && isInsertion(tokens, at + 1, comma, lexicon)) return at;
  return null;
}

/** "Smith, who is a lawyer in Lindow, Ohio, said": the comma before "who", seen from inside its clause. */
function relativeOpening(tokens: readonly Token[], i: number, lexicon: Lexicon): number | null {
  for (let at = i; at > 0 && i - at <= MAX_INSERTION; at -= 1)
    if (isComma(tokens[at])) return lexicon.relatives.has(tokens[at + 1]?.lower ?? '') ? at : null;
  return null;
}

/** "Smith, a lawyer, …": the name before the comma, unless it hangs on another word. */
function apposedName(tokens: readonly Token[], comma: number, lexicon: Lexicon): Phrase | null {
  const outer = phraseEndingAt(tokens, skipParenthesis(tokens, comma - 1), lexicon);
  const named = outer && endsInName(tokens, outer) && tokens[outer.from - 1]?.kind !== 'word';
  return named ? outer : null;
}

/** From what stands before an insertion: the phrase itself, the name that it is in apposition to, or the opening
 * of the insertion in which it stands. */
function beyond(tokens: readonly Token[], head: Phrase, lexicon: Lexicon): Phrase | number {
  const before = head.from - 1;
  if (!isComma(tokens[before])) return relativeOpening(tokens, before, lexicon) ?? head;
  if (endsInName(tokens, head)) return head;
  return apposedName(tokens, before, lexicon) ?? openingOf(tokens, before, lexicon) ?? head;
}

/** The phrase before an insertion; where that is an office in apposition to a name, the name. */
function headBefore(tokens: readonly Token[], comma: number, lexicon: Lexicon): Phrase | null {
  let opening = openingOf(tokens, comma, lexicon);
  for (let hops = 0; opening !== null && hops < MAX_HOPS; hops += 1) {
    const head = phraseEndingAt(tokens, skipParenthesis(tokens, opening - 1), lexicon);
    if (!head) return null;
    const further = beyond(tokens, head, lexicon);
    if (typeof further !== 'number') return further;
    opening = further;
  }
  return null;
}

/** "El presidente del Gobierno, Pedro Ruiz, dijo": an office that a whole phrase names stands before the comma. */
function namedBehind(tokens: readonly Token[], block: Phrase, lexicon: Lexicon): Phrase | null {
  const office = phraseEndingAt(tokens, block.from - 2, lexicon);
  const bearer = office && bearerOf(tokens, { ...office, to: block.from - 1 }, lexicon);
  return bearer && bearer.from === block.from ? bearer : null;
}

/** "A spokesman for Carl Novak, John Smith, said": what stands before the comma is an office, whoever it serves. */
function isOffice(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const phrase = phraseEndingAt(tokens, i, lexicon);
  const head = phrase && tokens[phrase.head - 1];
  return head !== null && head !== undefined && !head.capital && lexicon.roles.has(head.lower);
}

/** "Rubio's manager, John Smith, said": the block between the commas is the speaker, not the insertion. */
function nameInBlock(tokens: readonly Token[], comma: number, lexicon: Lexicon): Phrase | null {
  const block = phraseEndingAt(tokens, skipParenthesis(tokens, comma - 1), lexicon);
  if (!block || !isComma(tokens[block.from - 1])) return null;
  const length = block.to - block.from;
  if (length < NAME_WORDS.least || length > NAME_WORDS.most) return null;
  if (!lexicon.nounsAfterNames) return namedBehind(tokens, block, lexicon);
  if (!tokens.slice(block.from, block.to).every((token) => token.capital && !token.possessive)) return null;
  const office = tokens[block.from - 2];
  if (office?.kind !== 'word') return null;
  return !office.capital || isOffice(tokens, block.from - 2, lexicon) ? block : null;
}

/**
 * "Ana Lopez, who was with her father, Carl Novak, said": a name that ends an insertion with a clause of its own is
 * the insertion's; the speaker stands before it. Null where the last block is not such a one.
 */
function beforeClause(tokens: readonly Token[], comma: number, lexicon: Lexicon): Phrase | null {
  const inner = openingOf(tokens, comma, lexicon);
  const outer = inner === null ? null : openingOf(tokens, inner, lexicon);
  if (inner === null || outer === null || !tokens[outer - 1]?.capital) return null;
  const first = tokens[outer + 1]?.lower ?? '';
  const words = tokens.slice(outer + 1, inner);
  const isClause = words.some((token) => lexicon.relatives.has(token.lower) || isParticiple(token, lexicon));
  if (!isClause && !lexicon.prepositions.has(first)) return null;
  const bearer = phraseEndingAt(tokens, skipParenthesis(tokens, outer - 1), lexicon);
  return bearer && endsInName(tokens, bearer) && tokens[bearer.from - 1]?.kind !== 'word' ? bearer : null;
}

/** "saying", "telling": of the clause before, unless a name that hangs on nothing stands right before it. */
function ofParticiple(
  tokens: readonly Token[],
  before: Token,
  at: number,
  lexicon: Lexicon,
): Phrase | 'shared' {
  if (before.lower === 'as' && lexicon.quotedParticiples.has(tokens[at - 1]?.lower ?? ''))
    return subjectOf(tokens, at - 1, lexicon) ?? 'shared';
  const phrase = before.kind === 'word' && before.capital ? phraseEndingAt(tokens, at, lexicon) : null;
  if (!phrase) return 'shared';
  const leads = tokens[phrase.from - 1]?.lower ?? '';
  const hangs = phrase.head !== phrase.to || lexicon.prepositions.has(leads);
  return hangs && !lexicon.absolutes.has(leads) ? 'shared' : phrase;
}

/** "… from Mr. X, who called it": a name is nearer to its relative clause than what it hangs on. */
function ofRelative(tokens: readonly Token[], at: number, lexicon: Lexicon): Phrase | null {
  const end = isComma(tokens[at - 1]) ? at - 2 : at - 1;
  const nearest = simpleEndingAt(tokens, end, lexicon);
  const whole = phraseEndingAt(tokens, end, lexicon);
  const apposed = whole && !endsInName(tokens, whole) && isComma(tokens[whole.from - 1]);
  const named = apposed ? phraseEndingAt(tokens, whole.from - 2, lexicon) : null;
  if (named && endsInName(tokens, named)) return named; // "Smith, a lawyer who called it"
  return nearest && endsInName(tokens, nearest) ? nearest : whole;
}

/** The speaker before or in the insertion that the comma closes. */
const ofInsertion = (tokens: readonly Token[], comma: number, lexicon: Lexicon): Phrase | null =>
  beforeClause(tokens, comma, lexicon) ??
  nameInBlock(tokens, comma, lexicon) ??
  headBefore(tokens, comma, lexicon);

/** The phrase before the verb at `i`; `'shared'` where the verb takes its subject from the clause before. */
export function subjectOf(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | 'shared' | null {
  const second = lexicon.verbSecond ? verbSecondSubject(tokens, i, lexicon) : 'insertion';
  if (second !== 'insertion') return second;
  const at = skipBack(tokens, i - 1, lexicon);
  const before = tokens[at];
  if (!before) return isParticiple(tokens[i], lexicon) ? 'shared' : null;
  if (before.kind === 'quote') return null;
  if (isParticiple(tokens[i], lexicon) && !lexicon.be.has(tokens[i - 1]?.lower ?? ''))
    return ofParticiple(tokens, before, at, lexicon);
  if (isComma(before)) return ofInsertion(tokens, at, lexicon) ?? 'shared';
  if (lexicon.pronouns.has(before.lower)) return { from: at, to: at + 1, head: at + 1 };
  const relative = lexicon.relatives.has(before.lower) || before.lower === 'that';
  return (relative ? ofRelative(tokens, at, lexicon) : phraseEndingAt(tokens, at, lexicon)) ?? 'shared';
}
