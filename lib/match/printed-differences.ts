/**
 * Stretches of tokens → the differences as they are printed: whole words, in reading order, none twice.
 *
 * A contraction is one word of several tokens: "don't" against "do" is marked whole, on both sides. Cost: linear.
 */
import type { WordDifference } from '../model';
import type { Aligned, Stretch, TokenRange } from './partings';
import type { Utterance } from './utterance';

/** Text and offsets of tokens `from`–`to`; an empty span after the token before them, where there are none. */
function spanOf(utterance: Utterance, [from, to]: TokenRange) {
  const { tokens, pieces } = utterance;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (to <= from || first === undefined || last === undefined) {
    const at = tokens[from - 1]?.end ?? pieces[0].start;
    return { span: { start: at, end: at }, text: '' };
  }
  const texts = pieces.flatMap((piece) => {
    const start = Math.max(piece.start, first.start);
    const end = Math.min(piece.end, last.end);
    return start < end ? [piece.text.slice(start - piece.start, end - piece.start)] : [];
  });
  return { span: { start: first.start, end: last.end }, text: texts.join(' ') };
}

/** Without the bracketed words at its ends: they are the outlet's own. */
function spoken({ tokens }: Utterance, [from, to]: TokenRange): TokenRange {
  const own = Array.from({ length: to - from }, (_, at) => from + at).filter(
    (at) => tokens[at]?.inserted === false,
  );
  const [first, last] = [own[0], own.at(-1)];
  return first === undefined || last === undefined ? [from, to] : [first, last + 1];
}

function differenceOf(stretch: Stretch, { here, there }: Aligned): WordDifference {
  const ours = spanOf(here, spoken(here, stretch.here));
  const theirs = spanOf(there, spoken(there, stretch.there));
  const kind = theirs.text === '' ? 'left-out' : ours.text === '' ? 'put-in' : 'replaced';
  return { kind, here: ours.span, there: theirs.span, hereText: ours.text, thereText: theirs.text };
}

/** Whether the words before and after this place are parts of one printed word. */
function isWithinWord({ tokens }: Utterance, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  return before !== undefined && after !== undefined && before.start === after.start;
}

const cutsWord = ({ here, there }: Aligned, ours: number, theirs: number): boolean =>
  isWithinWord(here, ours) || isWithinWord(there, theirs);

/** Widened by pairs until no printed word is cut, so far as the pairs reach. */
function wholeWords(stretch: Stretch, aligned: Aligned): Stretch {
  const joined = new Set(aligned.pairs.map((pair) => `${pair.here} ${pair.there}`));
  let [[from, to], [start, end]] = [stretch.here, stretch.there];
  while (cutsWord(aligned, from, start) && joined.has(`${from - 1} ${start - 1}`)) {
    from -= 1;
    start -= 1;
  }
  while (cutsWord(aligned, to, end) && joined.has(`${to} ${end}`)) {
    to += 1;
    end += 1;
  }
  return { here: [from, to], there: [start, end] };
}

/** Two that touch or overlap on both sides are one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const next of stretches) {
    const last = kept.at(-1);
    const overlaps = last !== undefined && (last.here[1] > next.here[0] || last.there[1] > next.there[0]);
    if (last === undefined || !overlaps) {
      kept.push(next);
      continue;
    }
    const here: TokenRange = [last.here[0], Math.max(last.here[1], next.here[1])];
    kept[kept.length - 1] = { here, there: [last.there[0], Math.max(last.there[1], next.there[1])] };
  }
  return kept;
}

export const printedDifferences = (stretches: readonly Stretch[], aligned: Aligned): WordDifference[] =>
  merged(stretches.map((stretch) => wholeWords(stretch, aligned))).map((one) => differenceOf(one, aligned));
