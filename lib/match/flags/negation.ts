/**
 * `negation-changed`: one wording says "not" where the other, in the same words around, does not.
 *
 * A word of negation, one of a pair of opposites ("legal", "illegal"), or "failed to", on one side only. Silent for
 * what reverses nothing: a stutter ("no, no"), an answer ("No, …"), "not only", a negation that moved, a question,
 * and wherever an outlet marks its own hand. Cost: linear in the stretch. Source: own rules.
 */
import { formsIn, type Stretch } from '../partings';
import { NEGATIONS } from '../small-words-en';
import type { Utterance } from '../utterance';
import words from './accusing-words.json';
import { anchoringWords, isMarked, isQuestion, type Place, printedBefore } from './place';

/** Aligned words around the place before it accuses. */
const FEWEST_ANCHORS = 4;
/** Tokens on each side of the place in which a second negation makes the sense doubtful. */
const REACH = 4;

const listed = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const REVERSING = listed(words.negations);
const HELPERS = listed(words.helpers);
const FAILING: ReadonlySet<string> = new Set(words.failing);
const NOT_BEFORE = listed(words.notReversedBefore);
const NOT_AFTER = listed(words.notReversedAfter);
const OPPOSITES: ReadonlySet<string> = new Set(
  words.reversed.flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

/** "not", "do not", "failed to". */
function reverses(forms: readonly string[]): boolean {
  const own = forms.filter((form) => !HELPERS.has(form));
  return (own.length === 1 && REVERSING.has(own[0] ?? '')) || FAILING.has(forms.join(' '));
}

function opposes({ stretch, aligned: { here, there } }: Place): boolean {
  const [ours, theirs] = [formsIn(here.tokens, stretch.here), formsIn(there.tokens, stretch.there)];
  if (ours.length === 0 || theirs.length === 0) return reverses([...ours, ...theirs]);
  const [others, reversed] = ours.length > theirs.length ? [theirs, ours] : [ours, theirs];
  const helper = others.length === 1 && HELPERS.has(others[0] ?? '') && reverses(reversed);
  return helper || OPPOSITES.has(`${ours.join(' ')} ${theirs.join(' ')}`);
}

const isIn = (set: ReadonlySet<string>, form: string | undefined): boolean =>
  form !== undefined && set.has(form);

/** Tokens behind the place in which "until" or "unless" limits the negation. */
const LIMITED_WITHIN = 4;

const isLimited = ({ tokens }: Utterance, to: number): boolean =>
  formsIn(tokens, [to, to + LIMITED_WITHIN]).some((form) => form === 'until' || form === 'unless');

/** "not only", "whether or not", "No, I will": the same word, and no reversal. */
function isIdle({ stretch, aligned: { here, there } }: Place): boolean {
  return [
    { utterance: here, range: stretch.here },
    { utterance: there, range: stretch.there },
  ].some(({ utterance, range: [from, to] }) => {
    const [before, after] = [utterance.tokens[from - 1]?.form, utterance.tokens[to]?.form];
    const stops = to > from && /[^\s'’]/.test(printedBefore(utterance, to));
    return (
      stops ||
      isIn(NOT_BEFORE, after) ||
      isLimited(utterance, to) ||
      isIn(NOT_AFTER, before) ||
      isQuestion(utterance, to - 1)
    );
  });
}

/** A second negation near the place, or in another place of the two wordings: it may only have moved. */
function isDoubtful({ stretch, aligned: { here, there } }: Place, all: readonly Stretch[]): boolean {
  const near = [
    ...formsIn(here.tokens, [Math.max(0, stretch.here[0] - REACH), stretch.here[1] + REACH]),
    ...formsIn(there.tokens, [Math.max(0, stretch.there[0] - REACH), stretch.there[1] + REACH]),
  ].filter((form) => NEGATIONS.has(form));
  const elsewhere = all
    .filter((other) => other !== stretch)
    .flatMap((other) => [...formsIn(here.tokens, other.here), ...formsIn(there.tokens, other.there)]);
  return near.length > 1 || elsewhere.some((form) => NEGATIONS.has(form));
}

export function negationChanged(place: Place, all: readonly Stretch[]): boolean {
  if (!opposes(place) || isMarked(place) || isIdle(place) || isDoubtful(place, all)) return false;
  return anchoringWords(place) >= FEWEST_ANCHORS;
}
