/**
 * The speaker who is named inside the marks: « Nous partons, a dit Ana Lopez, demain ».
 *
 * French, Spanish and Italian newspapers do not always close the marks around "she said"; the whole stretch is
 * one quote then. Cost: O(words of the quote, at most {@link MAX_LOOK}). Source: own.
 */
import { isSpeakerLike, subjectAfter } from './inversion';
import type { Lexicon } from './lexicon/lexicon';
import type { Phrase } from './phrases';
import type { Token } from './tokens';

/** Tokens of a quote in which an incise is sought. */
const MAX_LOOK = 120;
/** "s'est-il", "a-t-elle encore": words before the verb that say nothing of who speaks. */
const MAX_LEADS = 4;
const OPENS = /^[,—–!?…]$/u;
const CLOSES = /^[,—–.!?…]$/u;

export interface Incise {
  /** Half-open token indices of the verb. */
  readonly from: number;
  readonly to: number;
  readonly subject: Phrase;
}

/** "a-t-il dit": the pronoun that stands before the participle. */
function pronounBefore(
  tokens: readonly Token[],
  from: number,
  verb: number,
  lexicon: Lexicon,
): Phrase | null {
  const at = tokens.slice(from, verb).findIndex(({ lower }) => lexicon.pronouns.has(lower));
  return at < 0 ? null : { from: from + at, to: from + at + 1, head: from + at + 1 };
}

/** The incise that opens behind the mark at `mark`, or null. */
function inciseAt(tokens: readonly Token[], mark: number, lexicon: Lexicon): Incise | null {
  let at = mark + 1;
  const isLead = (token: Token | undefined): boolean =>
    token !== undefined && (lexicon.auxiliaries.has(token.lower) || lexicon.pronouns.has(token.lower));
  while (at - mark <= MAX_LEADS && isLead(tokens[at])) at += 1;
  if (!lexicon.speech.has(tokens[at]?.lower ?? '')) return null;
  const before = pronounBefore(tokens, mark + 1, at, lexicon);
  const subject = before ?? subjectAfter(tokens, at + 1, lexicon);
  if (!subject || !isSpeakerLike(tokens, subject, lexicon)) return null;
  const end = tokens[Math.max(subject.to, at + 1)];
  const closed = end === undefined || end.kind === 'mark' ? CLOSES.test(end?.text ?? '.') : before !== null;
  return closed ? { from: at, to: at + 1, subject } : null;
}

/** The first incise among the words inside a quote; null in languages that have none. */
export function inciseIn(tokens: readonly Token[], lexicon: Lexicon): Incise | null {
  if (!lexicon.incises) return null;
  for (const [i, token] of tokens.slice(0, MAX_LOOK).entries()) {
    const incise = OPENS.test(token.text) ? inciseAt(tokens, i, lexicon) : null;
    if (incise) return incise;
  }
  return null;
}
