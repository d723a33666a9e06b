/**
 * Flags of a quote: accusations, so each asks for more than the match itself did. A doubtful one stays silent.
 *
 * Each word-level flag needs undisturbed words on both sides of the place, so that a slip of the alignment or
 * of a translation cannot raise it. Cost: linear in the differences.
 */
import type { ArticleMeta, Flag, Quote, Speaker } from '../model';
import type { Token } from '../text/tokens';
import type { Aligned, Wording } from './relate';
import { HEDGES, NEGATIONS } from './small-words-en';
import type { Agreement } from './speaker-agreement';

/** Aligned words needed directly before and after a place before it accuses. */
const ANCHORING_WORDS = 3;
/** Words left out between undisturbed words before it is called a cut. */
const FEWEST_CUT = 3;
/** Words that must agree, in order, before another speaker is spoken of. */
const FEWEST_WORDS_FOR_SPEAKER = 8;

type Stretch = Wording['stretches'][number];

/**
 * Whether the words just before and after the place are aligned one to one on both sides. Where both wordings
 * begin (or end) together within those words, that anchors too; one side at least must be words.
 */
function isAnchored(stretch: Stretch, { here, there, pairs }: Aligned): boolean {
  const { here: ours, there: theirs } = stretch;
  const joined = new Set(
    pairs.filter((pair) => pair.likeness === 1).map((pair) => `${pair.here} ${pair.there}`),
  );
  const steps = Array.from({ length: ANCHORING_WORDS }, (_, step) => step);
  const before = steps.map((step) => [ours[0] - 1 - step, theirs[0] - 1 - step] as const);
  const after = steps.map((step) => [ours[1] + step, theirs[1] + step] as const);
  const isJoined = ([a, b]: readonly [number, number]): boolean => joined.has(`${a} ${b}`);
  const isEdge = ([a, b]: readonly [number, number]): boolean =>
    (a < 0 && b < 0) || (a >= here.tokens.length && b >= there.tokens.length);
  const wordsOnOneSide = [before, after].some((side) => side.every(isJoined));
  return wordsOnOneSide && [...before, ...after].every((place) => isJoined(place) || isEdge(place));
}

const formsOf = (tokens: readonly Token[], [from, to]: readonly [number, number]): string[] =>
  tokens.slice(from, to).map((token) => token.form);

/** One side says "not" where the other, in the same words around, does not. */
function negationChanged(stretch: Stretch, aligned: Aligned): boolean {
  const [ours, theirs] = [
    formsOf(aligned.here.tokens, stretch.here),
    formsOf(aligned.there.tokens, stretch.there),
  ];
  const lone = ours.length === 0 ? theirs : theirs.length === 0 ? ours : [];
  if (lone.length !== 1 || !lone.every((form) => NEGATIONS.has(form))) return false;
  return !isStutter(stretch, aligned) && isAnchored(stretch, aligned);
}

/** "no, no": one of two negations left out reverses nothing. */
function isStutter({ here: [from, to], there: [start, end] }: Stretch, { here, there }: Aligned): boolean {
  const beside = [here.tokens[from - 1], here.tokens[to], there.tokens[start - 1], there.tokens[end]];
  return beside.some((token) => token !== undefined && NEGATIONS.has(token.form));
}

function hedgeCut(stretch: Stretch, aligned: Aligned): boolean {
  const ours = formsOf(aligned.here.tokens, stretch.here).join(' ');
  const theirs = formsOf(aligned.there.tokens, stretch.there);
  return (
    theirs.length === 0 && HEDGES.some((hedge) => hedge.join(' ') === ours) && isAnchored(stretch, aligned)
  );
}

/** Otherwise word for word, no ellipsis and no seam between pieces: the other outlet prints as one what this one prints with more between. */
function cutInside(stretch: Stretch, aligned: Aligned): boolean {
  const [from, to] = stretch.here;
  if (to - from < FEWEST_CUT || stretch.there[0] !== stretch.there[1]) return false;
  if (aligned.here.tokens.slice(from, to).some((token) => token.inserted)) return false;
  const marked = aligned.there.tokens[stretch.there[0]]?.afterEllipsis === true;
  return !marked && isAnchored(stretch, aligned);
}

/** Of {@link Speaker.certainty}: below it one name in eight is the wrong one, and an outlet would be accused of it. */
const SURE_SPEAKER = 0.88;

const isSure = (speaker: Speaker | null): speaker is Speaker =>
  speaker !== null && speaker.via === 'named' && speaker.certainty >= SURE_SPEAKER;

export function speakerDiffers(here: Quote, there: Quote, agreement: Agreement, aligned: Aligned): boolean {
  if (agreement !== 'different' || !isSure(here.speaker) || !isSure(there.speaker)) return false;
  const equal = aligned.pairs.filter((pair) => pair.likeness === 1).length;
  const shorter = Math.min(aligned.here.tokens.length, aligned.there.tokens.length);
  if (isNearby(there.speaker.name, here) || isNearby(here.speaker.name, there)) return false;
  return here.cue !== null && there.cue !== null && equal >= FEWEST_WORDS_FOR_SPEAKER && equal === shorter;
}

/** A body that speaks through a person: "the White House", "the Associated Press". */
const BODY =
  /\b(?:house|press|news|times|post|department|ministry|agency|party|committee|council|court|union|group|company|association|government|administration|office|campaign|police|army|force|network|institute|university|foundation|bank|corp|inc|abc|nbc|cbs|cnn|bbc)\b/iu;

/** Whether the other name stands beside the quote: then the extractor may have chosen the wrong one of two. */
function isNearby(name: string, { sentence, leadIn }: Quote): boolean {
  const surname = name.split(' ').at(-1) ?? name;
  return BODY.test(name) || `${sentence} ${leadIn ?? ''}`.includes(surname);
}

export const isTranslation = (here: ArticleMeta, there: ArticleMeta): boolean =>
  here.translatedFrom !== null ||
  there.translatedFrom !== null ||
  primaryTag(here.lang) !== primaryTag(there.lang);

const primaryTag = (lang: string): string => lang.toLowerCase().split('-')[0] ?? lang;

/** Word-level flags are not raised across a translation: the translator chose the words. */
export function quoteFlags(aligned: Aligned, wording: Wording, translated: boolean): Flag[] {
  if (translated) return ['translated'];
  const flags: Flag[] = [];
  const stretches = wording.stretches;
  if (stretches.some((stretch) => negationChanged(stretch, aligned))) flags.push('negation-changed');
  if (stretches.some((stretch) => hedgeCut(stretch, aligned))) flags.push('hedge-cut');
  if (stretches.length > 0 && stretches.every((stretch) => cutInside(stretch, aligned)))
    flags.push('cut-inside');
  return flags;
}
