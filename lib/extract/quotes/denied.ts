/**
 * Whether a sentence tells that its quoted words were not said: "did not call it “a gift”", "nobody said “go”".
 *
 * Cost: constant. Source: own. Only what stands right before the verb counts: "did not stay, saying “…”" tells what
 * was said. Words that may be said ("might call it") are left to the cue's kind.
 */
import { isAdverb } from './adverbs';
import type { Choice } from './frame-reader';
import type { Lexicon } from './lexicon/lexicon';
import type { Token } from './tokens';

/** Adverbs between "not" and the verb: "has not publicly said". */
const MAX_ADVERBS = 2;

/** "never said", "has not publicly said", and not "not only said". */
function isNegated(tokens: readonly Token[], verb: number, lexicon: Lexicon): boolean {
  let at = verb - 1;
  while (
    verb - 1 - at < MAX_ADVERBS &&
    isAdverb(tokens[at], lexicon) &&
    !lexicon.denials.has(tokens[at]?.lower ?? '')
  ) {
    if (lexicon.denialEnds.has(tokens[at]?.lower ?? '')) return false;
    at -= 1;
  }
  return lexicon.denials.has(tokens[at]?.lower ?? '');
}

export function isDenied(
  tokens: readonly Token[],
  { cue, subject, bond }: Choice,
  lexicon: Lexicon,
): boolean {
  if (cue === null || cue.kind === 'source' || bond === 'subject') return false;
  if (isNegated(tokens, cue.from, lexicon)) return true;
  const alone = subject.to - subject.from === 1;
  return alone && lexicon.deniers.has(tokens[subject.from]?.lower ?? '');
}
