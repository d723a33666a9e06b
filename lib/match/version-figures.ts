/**
 * Figures of two versions of one page: which figure stood in the place of which.
 *
 * Both must count the same thing in the same unit, and the words around them must be the same sentence: more
 * words are allowed on one side ("officials said on Friday"), other words in the place of these are not, because
 * a sentence about Kyiv is none about Kharkiv. Clocks and counters of the page are left out (about-page.ts). Cost: figures × figures that count the same thing.
 * Source: weighted overlap of words; not the place in the page, because paragraphs move.
 */
import type { Figure, Statement } from '../model';
import { type Rarity, rarityOf } from '../text/rarity';
import { type Token, tokenise } from '../text/tokens';
import { isAboutPage } from './about-page';
import { placeAgreement } from './places';
import { quantityKeys } from './quantity';
import { bestPairs, type Scored } from './version-pairs';

/** Nats: words around must prove so much together before two sentences are called the same. */
const LEAST_SHARED = 3;
/** Share of the poorer sentence's words, by weight, that stand in the other one too. */
const SAME_SENTENCE = 0.85;
/** Words on either side of a figure that tell it from another one of its sentence. */
const NEAR = 4;
/** Of a pair's score: what the near words count beside the whole sentence. */
const NEAR_SHARE = 0.4;
/** Figures of one version that count the same thing; a table of more is not looked through. */
const MAX_ALIKE = 30;

/** With no corpus at hand the words' ranks in English news speak. */
const rarity: Rarity = rarityOf(new Map(), 0);

interface Around {
  readonly figure: Figure;
  /** Words of the sentence without numbers. */
  readonly words: readonly string[];
  readonly near: readonly string[];
  /** Nouns of the figure itself: "people" of "at least 12 people". */
  readonly own: readonly string[];
}

/** Words of a bound: they come and go while the quantity stays. */
const BOUND_WORDS = new Set(
  'at least most about around nearly almost over more than less up to some'.split(' '),
);

const isWord = ({ form }: Token): boolean => !/^\p{N}/u.test(form);

function aroundOf(figure: Figure): Around {
  const at = Math.max(0, figure.sentence.indexOf(figure.text));
  const tokens = tokenise(figure.sentence).filter(isWord);
  const before = tokens.filter(({ end }) => end <= at).slice(-NEAR);
  const after = tokens.filter(({ start }) => start >= at + figure.text.length).slice(0, NEAR);
  const own = tokenise(figure.text).filter((token) => isWord(token) && !BOUND_WORDS.has(token.form));
  return {
    figure,
    words: tokens.map(({ stem }) => stem),
    near: [...before, ...after].map(({ stem }) => stem),
    own: own.map(({ stem }) => stem),
  };
}

const massOf = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + rarity(word), 0);

interface Overlap {
  /** Nats. */
  readonly shared: number;
  /** Share of the poorer side that stands in the other one too; 1 where that side is empty. */
  readonly share: number;
}

function overlapOf(here: readonly string[], there: readonly string[]): Overlap {
  const [ours, theirs] = [new Set(here), new Set(there)];
  const shared = massOf([...ours].filter((word) => theirs.has(word)));
  const poorer = Math.min(massOf(ours), massOf(theirs));
  return { shared, share: poorer === 0 ? 1 : shared / poorer };
}

const isDisjoint = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));

/** Null where the two cannot be one figure in two versions. */
function scoreOf(now: Around, before: Around): number | null {
  const [here, there] = [now.figure, before.figure];
  if (here.change !== there.change || here.per !== there.per) return null;
  if (placeAgreement(here.place, there.place) === 'different') return null;
  if (isDisjoint(now.own, before.own)) return null;
  const whole = overlapOf(now.words, before.words);
  if (whole.shared < LEAST_SHARED || whole.share < SAME_SENTENCE) return null;
  const near = overlapOf(now.near, before.near);
  return (1 - NEAR_SHARE) * whole.share + NEAR_SHARE * near.share;
}

const figuresIn = (statements: readonly Statement[]): Figure[] =>
  statements.filter((statement) => statement.kind === 'figure').filter((figure) => !isAboutPage(figure));

const keyOf = (figure: Figure): string | null => quantityKeys(figure)[0] ?? null;

function byKey(figures: readonly Figure[]): Map<string, Around[]> {
  const groups = new Map<string, Around[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    if (group.length < MAX_ALIKE) groups.set(key, [...group, aroundOf(figure)]);
  }
  return groups;
}

const saysTheSame = (a: Figure, b: Figure): boolean =>
  a.bound === b.bound &&
  a.comparable.value === b.comparable.value &&
  a.comparable.low === b.comparable.low &&
  a.comparable.high === b.comparable.high;

function scoredPairs(now: readonly Around[], before: readonly Around[]): Scored<Around>[] {
  return now.flatMap((here) =>
    before.flatMap((there) => {
      const score = scoreOf(here, there);
      if (score === null) return [];
      // What stands there unchanged is itself, and no other figure's successor.
      const isItself = saysTheSame(here.figure, there.figure);
      return [{ now: here, before: there, score: isItself ? 1 + score : score }];
    }),
  );
}

export interface ChangedFigure {
  readonly now: Figure;
  readonly before: Figure;
}

/** Figures that say another number, or bound it otherwise, than the figure that stood in their place. */
export function changedFigures(now: readonly Statement[], before: readonly Statement[]): ChangedFigure[] {
  const groups = byKey(figuresIn(before));
  return [...byKey(figuresIn(now))].flatMap(([key, figures]) =>
    bestPairs(scoredPairs(figures, groups.get(key) ?? []))
      .map((pair) => ({ now: pair.now.figure, before: pair.before.figure }))
      .filter((pair) => !saysTheSame(pair.now, pair.before)),
  );
}
