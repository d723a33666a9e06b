/**
 * The frame of a figure: what its sentence says of it ("delegates at stake", "north of the town", "average pay").
 *
 * Two counts that differ are held for one quantity only because what stands around them is alike, and most of that
 * stands close by, in the figure's own clause. So each word of the sentence counts by its distance to the number and
 * by the borders of clauses in between. Cost: linear in the sentence, once a figure; two frames cost their words, and
 * the close ones each with each where meaning is asked for. Source: own; a parser would tell subject and object, at a
 * hundred times the cost. Not the bag of the sentence's words: in "Ames has 22 percent, Borg 14" both numbers would
 * have the same.
 */
import type { Figure } from '../model';
import type { Nearness } from '../text/nearness';
import type { Rarity } from '../text/rarity';
import { stem } from '../text/stem';
import { type Token, tokenise } from '../text/tokens';
import { MOST_A_WORD } from './weighed';
import { MOST_NEAR, nameKey } from './word-likeness';

/** Words on each side that count wholly. */
const WHOLE_WORDS = 4;
/** What is left of a word's weight for each word further away. */
const PER_WORD = 0.9;
/** What is left of it behind each border of a clause. */
const PER_BORDER = 0.5;
/** However far: it is still the same sentence. */
const LEAST_CLOSENESS = 0.1;
/** Closeness from which words of like meaning are looked for. */
const CLOSE = 0.5;
/** Nats: what a word must prove to be told as the frame. */
const LEAST_WORD = 2.5;
/** Nats: being shared wholly says little of a frame with less. */
const LEAST_FRAME = 10;
/** Letters from which a name may be spelled in two ways. */
const SHORTEST_NAME = 4;
const LETTERS = /^\p{L}/u;
/** Marks and words that end a clause. */
const BORDER =
  /[,;:()[\]—–“”"]|\s-{1,2}\s|\b(?:and|but|while|whereas|compared|although|though|which|who)\b/giu;

export interface FrameWord {
  readonly form: string;
  readonly capital: boolean;
  /** 0–1: how close to the number it stands. */
  readonly closeness: number;
}

/** By stem; of a word that stands twice the closer one. */
export type Frame = ReadonlyMap<string, FrameWord>;

const frames = new WeakMap<Figure, Frame>();

function closenessOf(distance: number, borders: number): number {
  const far = Math.max(0, distance - WHOLE_WORDS);
  return Math.max(LEAST_CLOSENESS, PER_WORD ** far * PER_BORDER ** borders);
}

/** The figure's place in its sentence; a cut sentence may lack it. */
function placeIn({ sentence, text }: Figure): { from: number; to: number } | null {
  const from = sentence.indexOf(text);
  return from < 0 ? null : { from, to: from + text.length };
}

interface Placed {
  readonly token: Token;
  readonly distance: number;
  readonly borders: number;
}

/** Words with their distance, in words and borders, outward from the figure. */
function placed(sentence: string, tokens: readonly Token[], own: { from: number; to: number }): Placed[] {
  const borders = [...sentence.matchAll(BORDER)].map(({ index }) => index);
  const before = tokens.filter(({ end }) => end <= own.from);
  const after = tokens.filter(({ start }) => start >= own.to);
  const between = (from: number, to: number) => borders.filter((at) => at >= from && at < to).length;
  return [
    ...before.map((token, at) => ({
      token,
      distance: before.length - at,
      borders: between(token.start, own.from),
    })),
    ...after.map((token, at) => ({ token, distance: at + 1, borders: between(own.to, token.end) })),
    ...tokens
      .filter(({ start, end }) => start < own.to && end > own.from)
      .map((token) => ({ token, distance: 0, borders: 0 })),
  ];
}

export function frameOf(figure: Figure): Frame {
  const known = frames.get(figure);
  if (known !== undefined) return known;
  const counted = figure.counted === null ? '' : stem(figure.counted);
  const unit = figure.unit === null ? '' : stem(figure.unit);
  const words = new Map<string, FrameWord>();
  const own = placeIn(figure);
  const around = own === null ? [] : placed(figure.sentence, tokenise(figure.sentence), own);
  for (const { token, distance, borders } of around) {
    if (token.stem === counted || token.stem === unit || !LETTERS.test(token.form)) continue;
    const closeness = closenessOf(distance, borders);
    if (closeness > (words.get(token.stem)?.closeness ?? 0)) {
      words.set(token.stem, { form: token.form, capital: token.capital, closeness });
    }
  }
  frames.set(figure, words);
  return words;
}

/** 0–1: how alike two words of frames are whose stems differ. */
function likeness(a: FrameWord, b: FrameWord, nearness: Nearness): number {
  if (a.capital && b.capital) {
    const long = a.form.length >= SHORTEST_NAME && b.form.length >= SHORTEST_NAME;
    return long && nameKey(a.form) === nameKey(b.form) ? 1 : 0;
  }
  return MOST_NEAR * nearness(a.form, b.form);
}

interface CloseWord extends FrameWord {
  readonly stem: string;
}
const closeWords = new WeakMap<Frame, readonly CloseWord[]>();

/** Those by the number, among which words of like meaning are looked for. */
function closeWordsOf(frame: Frame): readonly CloseWord[] {
  const known = closeWords.get(frame);
  if (known !== undefined) return known;
  const close = [...frame].flatMap(([word, one]) => (one.closeness < CLOSE ? [] : [{ stem: word, ...one }]));
  closeWords.set(frame, close);
  return close;
}

/** The word of the other frame that stands for this one, with how well. */
function counterpart(
  word: string,
  here: FrameWord,
  there: Frame,
  nearness: Nearness,
): { readonly stem: string; readonly share: number } | null {
  const same = there.get(word);
  if (same !== undefined) return { stem: word, share: Math.sqrt(here.closeness * same.closeness) };
  if (here.closeness < CLOSE) return null;
  let best: { stem: string; share: number } | null = null;
  for (const theirs of closeWordsOf(there)) {
    const share = likeness(here, theirs, nearness) * Math.sqrt(here.closeness * theirs.closeness);
    if (share > (best?.share ?? 0)) best = { stem: theirs.stem, share };
  }
  return best;
}

export interface FrameLikeness {
  /** Nats that the frames share, each word by its closeness on both sides. */
  readonly shared: number;
  /** 0–1: share of the poorer frame. */
  readonly coverage: number;
  /** Words of the frame here that the other has too, the most telling first. */
  readonly words: readonly string[];
}

function massOf(frame: Frame, weigh: (stem: string) => number): number {
  let mass = 0;
  for (const [word, { closeness }] of frame) mass += weigh(word) * closeness;
  return mass;
}

export function frameLikeness(
  here: Figure,
  there: Figure,
  rarity: Rarity,
  nearness: Nearness,
): FrameLikeness {
  const weigh = (word: string): number => {
    const nats = Math.min(MOST_A_WORD, rarity(word));
    return nats < LEAST_WORD ? 0 : nats;
  };
  const [ours, theirs] = [frameOf(here), frameOf(there)];
  const found: { word: string; nats: number }[] = [];
  for (const [word, one] of ours) {
    const nats = weigh(word);
    if (nats === 0) continue;
    const other = counterpart(word, one, theirs, nearness);
    if (other !== null) found.push({ word, nats: Math.min(nats, weigh(other.stem)) * other.share });
  }
  const shared = found.reduce((sum, { nats }) => sum + nats, 0);
  const least = Math.min(massOf(ours, weigh), massOf(theirs, weigh));
  return {
    shared,
    coverage: Math.min(1, shared / Math.max(least, LEAST_FRAME)),
    words: found.sort((a, b) => b.nats - a.nats).map(({ word }) => word),
  };
}
