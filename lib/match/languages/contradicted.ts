/**
 * Whether two wordings in different languages cannot be one remark, however alike their words: one says no and the
 * other does not, or each has a number that the other lacks.
 *
 * Cost: linear in the words. Source: own; a gloss tells what a word is about, not whether it is denied. Languages
 * without a list of negations are not judged by them.
 */
import type { Pair } from '../align';
import type { Utterance } from '../utterance';
import { wordsOf } from './reading';
import { primaryTag } from './word-list';
import negations from './words/negations.json';

const NEGATIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(negations).map(([tag, words]) => [tag, new Set(words.split(' '))]),
);

/** Null where the language is not known well enough. */
function isNegated({ lang, tokens }: Utterance): boolean | null {
  const words = NEGATIONS.get(primaryTag(lang));
  return words === undefined ? null : tokens.some(({ form }) => words.has(form));
}

function hasOwnNumber(utterance: Utterance, aligned: ReadonlySet<number>): boolean {
  return wordsOf(utterance).some(({ isNumber, token }) => isNumber && !aligned.has(token));
}

export function areContradicted(here: Utterance, there: Utterance, pairs: readonly Pair[]): boolean {
  const [ours, theirs] = [isNegated(here), isNegated(there)];
  if (ours !== null && theirs !== null && ours !== theirs) return true;
  const [own, other] = [new Set(pairs.map((pair) => pair.here)), new Set(pairs.map((pair) => pair.there))];
  return hasOwnNumber(here, own) && hasOwnNumber(there, other);
}
