/**
 * What became of those that a figure counts: "12 people were killed", "killing at least 12", "the death toll
 * rose to 9", "nine fatalities".
 *
 * Cost: bounded windows on both sides of the figure. Source: own. Behind the figure comes first: in "killed 12
 * and 90 were injured" the nearer verb stands behind its number.
 */
import type { Language } from './language';
import { phraseFrom, phraseUpTo } from './phrases';
import type { Token } from './tokens';
import type { Happening } from './words/figure-words';

/** Tokens from a noun to the verb behind it: "people have since been reported". */
const MAX_AFTER = 7;
/** Tokens of an aside between commas. */
const MAX_ASIDE = 12;
/** Tokens from a verb to the number behind it, without the bound: "killed a total of". */
const MAX_BEFORE = 3;
/** Tokens from "death toll" to its number: "from the strike on the city's west has risen to". */
const MAX_TOLL = 14;

export interface HappenedRead {
  readonly happening: Happening;
  /** Token behind the words that say it; null where they stand before the number. */
  readonly next: number | null;
  /** Nothing stands between: "12 killed". */
  readonly direct: boolean;
}

/** A happening as the counted noun itself, or as its adjective: "12 deaths", "12 dead", "70 injured people". */
export function happenedNoun(tokens: readonly Token[], from: number, lang: Language): HappenedRead | null {
  for (let at = from; at <= from + 2; at += 1) {
    const found = phraseFrom(lang.happenedNouns, tokens, at);
    if (found)
      return isActive(tokens, found.next, false, lang)
        ? null
        : { happening: found.value, next: found.next, direct: true };
    if (tokens[at]?.kind !== 'word' || lang.stops.has(tokens[at]?.lower ?? '')) return null;
  }
  return null;
}

/** An active verb has an object behind it: "12 gunmen killed three". */
function isActive(tokens: readonly Token[], next: number, passive: boolean, lang: Language): boolean {
  if (passive) return false;
  const behind = tokens[next];
  return (
    behind?.kind === 'digits' ||
    phraseFrom(lang.numbers, tokens, next) !== null ||
    phraseFrom(lang.boundsBefore, tokens, next) !== null ||
    /^(?:him|her|them|his|their|the|a|an|people|civilians|dozens|hundreds)$/u.test(behind?.lower ?? '')
  );
}

/** Past ", including a child," and past quotation marks. */
function pastAside(tokens: readonly Token[], at: number): number | null {
  const { lower = '' } = tokens[at] ?? {};
  if (/^["”“’'»]$/u.test(lower)) return at + 1;
  if (lower !== ',' || !/^(?:including|among|most|mostly)$/u.test(tokens[at + 1]?.lower ?? '')) return null;
  for (let end = at + 2; end < at + MAX_ASIDE; end += 1) if (tokens[end]?.lower === ',') return end + 1;
  return null;
}

/** "… were killed", "… have been reported dead", "… suffered various injuries". */
export function happenedAfter(tokens: readonly Token[], from: number, lang: Language): HappenedRead | null {
  let at = from;
  for (let step = 0; step < MAX_AFTER; step += 1) {
    const found = phraseFrom(lang.happenedAfter, tokens, at);
    if (found) {
      const active = isActive(tokens, found.next, at > from, lang);
      return active ? null : { happening: found.value, next: found.next, direct: at === from };
    }
    const next = phraseFrom(lang.happenedSkip, tokens, at)?.next ?? pastAside(tokens, at);
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** "killing …", "injured …": the verb directly before the figure. */
export function happenedBefore(tokens: readonly Token[], first: number, lang: Language): Happening | null {
  let at = first;
  for (let step = 0; step <= MAX_BEFORE; step += 1) {
    const found = phraseUpTo(lang.happenedBefore, tokens, at - 1);
    if (found) return found.value;
    const skip =
      phraseUpTo(lang.boundsBefore, tokens, at - 1) ??
      phraseUpTo(lang.fillers, tokens, at - 1) ??
      phraseUpTo(lang.beforeSkip, tokens, at - 1);
    if (!skip) return null;
    at = skip.first;
  }
  return null;
}

/** "the death toll … rose to": a subject whose level the number is. */
export function tollBefore(tokens: readonly Token[], first: number, lang: Language): Happening | null {
  const bound = phraseUpTo(lang.boundsBefore, tokens, first - 1)?.first ?? first;
  if (!phraseUpTo(lang.levels, tokens, bound - 1) && !phraseUpTo(lang.tolls, tokens, bound - 1)) return null;
  for (let at = bound - 1; at >= Math.max(0, bound - MAX_TOLL); at -= 1) {
    const found = phraseUpTo(lang.tolls, tokens, at);
    if (found) return found.value;
    if (/^[.;!?]$/u.test(tokens[at]?.lower ?? '')) return null;
  }
  return null;
}
