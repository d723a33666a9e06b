/**
 * Bound words and changes around an amount: "at least", "up to", "or more"; "rose by 5%", "5% higher".
 *
 * Cost: O({@link MAX_STEPS}) look-ups backwards. Source: own lists in `words/`.
 */
import type { Bound } from '../../model';
import type { Language } from './language';
import { readNumber } from './numbers';
import { phraseFrom, phraseUpTo } from './phrases';
import type { Token } from './tokens';

/** Words between a number and the verb of its change: "rose by an estimated". */
const MAX_STEPS = 5;

/** Units of time. */
export const DURATIONS: ReadonlySet<string> = new Set(
  'second minute hour day week month year decade century'.split(' '),
);
/** Words before "over three years" that make it a length. */
const TAKES_TIME =
  /^(?:for|after|in|lasted|lasts|of|than|is|was|are|were|be|been|takes|took|take|spent|well|just|to|and|or|with|last|wait|waited|served|spanning|aged|every)$/u;

export interface BoundRead {
  readonly bound: Bound;
  /** Token index from which the span runs. */
  readonly first: number;
  readonly next: number;
}

/** "fighting over three years": behind a noun, "over" with a time is "during". */
function spansTime(
  tokens: readonly Token[],
  first: number,
  next: number,
  number: number,
  lang: Language,
): boolean {
  if (next - first > 1 || !/^(?:over|within|under|around)$/u.test(tokens[first]?.lower ?? '')) return false;
  const unit = readNumber(tokens, number, lang)?.next;
  const time = unit === undefined ? null : phraseFrom(lang.units, tokens, unit);
  const before = tokens[first - 1];
  return (
    time !== null && DURATIONS.has(time.value) && before?.kind === 'word' && !TAKES_TIME.test(before.lower)
  );
}

/** What is looked at runs back from a filler ("a total of") only to reach a bound word. */
function boundBefore(tokens: readonly Token[], first: number, lang: Language): BoundRead | null {
  let at = first;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const found = phraseUpTo(lang.boundsBefore, tokens, at - 1);
    if (found)
      return spansTime(tokens, found.first, found.next, first, lang)
        ? null
        : { bound: found.value, first: found.first, next: first };
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
  const isSign = tokens[next]?.lower === '+';
  if (isSign && (!tokens[next]?.glued || tokens[next + 1]?.glued)) return null;
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
