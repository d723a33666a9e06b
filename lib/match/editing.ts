/**
 * Whether a place in which two wordings part is an editor's work: what was said stays as it was.
 *
 * Brackets, tense and person, spelling, small words, stutters and fillers. Cost: linear in the stretch. Source: own,
 * after the style books' rules for quotations.
 */
import type { Token } from '../text/tokens';
import { type Aligned, formsIn, isSpelledAlike, lengthOf, type Stretch, type TokenRange } from './partings';
import { areAbbreviations, areForms, isFiller, isSmallWord, NEGATIONS, PERSON_WORDS } from './small-words-en';

const isInserted = (tokens: readonly Token[], [from, to]: TokenRange): boolean =>
  to > from && tokens.slice(from, to).every((token) => token.inserted);

/** One outlet's brackets, alone or in place of words: it marks the change itself. */
export function isBracketed({ here: ours, there: theirs }: Stretch, { here, there }: Aligned): boolean {
  return isInserted(here.tokens, ours) || isInserted(there.tokens, theirs);
}

/** Words left out where the wording that lacks them prints an ellipsis, or the reporter speaks. */
export function isMarkedCut({ here: ours, there: theirs }: Stretch, { here, there }: Aligned): boolean {
  if (lengthOf(ours) > 0 && lengthOf(theirs) > 0) return false;
  const [tokens, at] = lengthOf(theirs) === 0 ? [there.tokens, theirs[0]] : [here.tokens, ours[0]];
  return tokens[at]?.afterEllipsis === true;
}

/**
 * "no idea, no idea": the words of one side stand twice there. Which of the two the alignment left over is chance, and
 * it may be the end of one and the beginning of the other.
 */
export function isStutter({ here: ours, there: theirs }: Stretch, { here, there }: Aligned): boolean {
  if (lengthOf(ours) > 0 && lengthOf(theirs) > 0) return false;
  const [tokens, [from, to]] = lengthOf(theirs) === 0 ? [here.tokens, ours] : [there.tokens, theirs];
  const count = to - from;
  const starts = Array.from({ length: count + 1 }, (_, at) => from - count + at).filter((at) => at >= 0);
  return starts.some((at) => {
    const again = formsIn(tokens, [at + count, at + 2 * count]);
    return again.length === count && formsIn(tokens, [at, at + count]).join(' ') === again.join(' ');
  });
}

function phrases({ here: ours, there: theirs }: Stretch, { here, there }: Aligned): [string, string] {
  return [formsIn(here.tokens, ours).join(' '), formsIn(there.tokens, theirs).join(' ')];
}

function isRespelling(stretch: Stretch, aligned: Aligned): boolean {
  const [ours, theirs] = phrases(stretch, aligned);
  if (ours === '' || theirs === '') return false;
  const plain = (phrase: string): string => phrase.replace(/[ ']/g, '');
  return plain(ours) === plain(theirs) || areAbbreviations(ours, theirs) || areForms(ours, theirs);
}

function isInflection({ here: ours, there: theirs }: Stretch, { pairs }: Aligned): boolean {
  return (
    lengthOf(ours) === 1 &&
    lengthOf(theirs) === 1 &&
    pairs.some((pair) => pair.here === ours[0] && pair.there === theirs[0] && isSpelledAlike(pair))
  );
}

/** Only the outlet's own insertions, small words, or another person of the pronoun. */
function areSmallWords({ here: ours, there: theirs }: Stretch, { here, there }: Aligned): boolean {
  const changed = [...here.tokens.slice(...ours), ...there.tokens.slice(...theirs)];
  return changed.every((token) => token.inserted || isSmallWord(token.form) || PERSON_WORDS.has(token.form));
}

const isFilled = (stretch: Stretch, aligned: Aligned): boolean =>
  phrases(stretch, aligned).every((phrase) => phrase === '' || isFiller(phrase));

const holdsNegation = (stretch: Stretch, aligned: Aligned): boolean =>
  phrases(stretch, aligned).some((phrase) => phrase.split(' ').some((form) => NEGATIONS.has(form)));

export function isEditing(stretch: Stretch, aligned: Aligned): boolean {
  if (isBracketed(stretch, aligned) || isStutter(stretch, aligned)) return true;
  if (holdsNegation(stretch, aligned)) return false;
  return [isInflection, isRespelling, areSmallWords, isFilled].some((is) => is(stretch, aligned));
}
