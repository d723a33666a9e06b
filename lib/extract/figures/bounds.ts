/**
 * Bound words and changes around an amount: "at least", "up to", "or more"; "rose by 5%", "5% higher".
 *
 * Cost: O({@link MAX_STEPS}) look-ups backwards. Source: own lists in `words/`.
 */
import type { Bound } from '../../model';
import type { Language } from './language';
import { phraseFrom, phraseUpTo } from './phrases';
import type { Token } from './tokens';

/** Words between a number and the verb of its change: "rose by an estimated". */
const MAX_STEPS = 5;

export interface BoundRead {
  readonly bound: Bound;
  /** Token index from which the span runs. */
  readonly first: number;
  readonly next: number;
}

/** What is looked at runs back from a filler ("a total of") only to reach a bound word. */
function boundBefore(tokens: readonly Token[], first: number, lang: Language): BoundRead | null {
  let at = first;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const found = phraseUpTo(lang.boundsBefore, tokens, at - 1);
    if (found) return { bound: found.value, first: found.first, next: first };
    const filler = phraseUpTo(lang.fillers, tokens, at - 1);
    if (!filler) return null;
    at = filler.first;
  }
  return null;
}

/** The bound around the amount [first, next), or null for an exact number. */
export function readBound(
  tokens: readonly Token[],
  first: number,
  next: number,
  lang: Language,
): BoundRead | null {
  const before = boundBefore(tokens, first, lang);
  if (before) return { ...before, next };
  const after = phraseFrom(lang.boundsAfter, tokens, next);
  return after ? { bound: after.value, first, next: after.next } : null;
}

export type Change = 'up' | 'down';

function changeBefore(tokens: readonly Token[], first: number, lang: Language): Change | null {
  let at = first;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const found = phraseUpTo(lang.changeBefore, tokens, at - 1);
    if (found) return found.value;
    const skip =
      phraseUpTo(lang.boundsBefore, tokens, at - 1) ??
      phraseUpTo(lang.fillers, tokens, at - 1) ??
      phraseUpTo(lang.changeLinks, tokens, at - 1);
    if (!skip) return null;
    at = skip.first;
  }
  return null;
}

/** "rose 5%", "down by 3", "a 5% increase"; not "fell to 3". `next`: behind the unit. */
export function readChange(
  tokens: readonly Token[],
  first: number,
  next: number,
  lang: Language,
): Change | null {
  return changeBefore(tokens, first, lang) ?? phraseFrom(lang.changeAfter, tokens, next)?.value ?? null;
}
