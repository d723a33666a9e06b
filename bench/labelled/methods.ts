/** What is compared on the labelled cases: two uses of Fuse.js, two measures of word overlap, and the project's matcher. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import { readNearness } from '../../cli/near-words';
import { createCorpus } from '../../lib/corpus/corpus';
import { packArticle } from '../../lib/corpus/pack';
import { extract } from '../../lib/extract/extract';
import { compare } from '../../lib/match/compare';
import type { Quote, Statement } from '../../lib/model';
import { articleOf, CASES, type Case, type Printing, REMARKS, wordsOf } from './cases';

/** One score a case, in their order; more is more alike. */
export type Scores = readonly number[];

const FUSE: IFuseOptions<string> = { includeScore: true, ignoreLocation: true, threshold: 1 };
export const FUSE_WAYS = {
  'Fuse.js, whole pattern': FUSE,
  'Fuse.js, token search': { ...FUSE, useTokenSearch: true },
} as const satisfies Record<string, IFuseOptions<string>>;

/** Texts in the order of their likeness by Fuse.js; 0 for what it does not find. */
function fuseScores(
  texts: readonly string[],
  options: IFuseOptions<string>,
): (asked: string) => Map<string, number> {
  const fuse = new Fuse([...texts], options);
  const known = new Map<string, Map<string, number>>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const found = new Map(fuse.search(asked).map(({ item, score }) => [item, 1 - (score ?? 1)]));
    known.set(asked, found);
    return found;
  };
}

/** Each asks for the other, and the better answer counts: an excerpt is found in the whole, not the whole in it. */
function byFuse(options: IFuseOptions<string>): Scores {
  const there = fuseScores([...new Set(CASES.map((one) => wordsOf(one.there)))], options);
  const here = fuseScores([...new Set(CASES.map((one) => wordsOf(one.here)))], options);
  return CASES.map((one) => {
    const [own, other] = [wordsOf(one.here), wordsOf(one.there)];
    return Math.max(there(own).get(other) ?? 0, here(other).get(own) ?? 0);
  });
}

export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

export type Overlap = (common: number, here: number, there: number) => number;
/** Share of the words of both. */
export const jaccard: Overlap = (common, here, there) => common / Math.max(1, here + there - common);
/** Share of the words of the shorter. */
export const coefficient: Overlap = (common, here, there) => common / Math.max(1, Math.min(here, there));

export function overlapOf(here: ReadonlySet<string>, there: ReadonlySet<string>, measure: Overlap): number {
  let common = 0;
  for (const word of here) if (there.has(word)) common += 1;
  return measure(common, here.size, there.size);
}

const byOverlap = (measure: Overlap): Scores =>
  CASES.map(({ here, there }) => overlapOf(wordSet(wordsOf(here)), wordSet(wordsOf(there)), measure));

const isLabelled = (quote: Quote, printing: Printing): boolean =>
  printing.mark === undefined || quote.text.includes(printing.mark);

function labelledIds(statements: readonly Statement[], printing: Printing): ReadonlySet<string> {
  const quotes = statements.flatMap((one) => (one.kind === 'quote' ? [one] : []));
  const utterances = new Set(quotes.filter((one) => isLabelled(one, printing)).map((one) => one.utterance));
  return new Set(quotes.filter((one) => utterances.has(one.utterance)).map(({ id }) => id));
}

/** All printings are one corpus, as a reader has it; what the matcher does not show scores 0. */
async function byOurs(): Promise<Scores> {
  const printings = REMARKS.flatMap(({ there }) => there);
  const others = new Map(
    printings.map((one): [Printing, ReturnType<typeof packArticle>] => {
      const article = articleOf(one);
      return [one, packArticle(article, extract(article))];
    }),
  );
  const corpus = createCorpus([...others.values()], readNearness());
  const scores = new Map<Case['there'], number>();
  for (const { here, there } of REMARKS) {
    const article = articleOf(here);
    const statements = extract(article);
    const own = labelledIds(statements, here);
    const comparisons = (await compare(article, statements, corpus)).filter((one) => own.has(one.statement));
    const matches = comparisons.flatMap((one) => one.matches);
    for (const printing of there) {
      const packed = others.get(printing);
      const ids = labelledIds(packed?.statements ?? [], printing);
      const found = matches.filter(
        (match) => match.article.url === packed?.meta.url && match.pieces.some(({ id }) => ids.has(id)),
      );
      scores.set(printing, Math.max(0, ...found.map(({ score }) => score)));
    }
  }
  return CASES.map((one) => scores.get(one.there) ?? 0);
}

export const OURS = 'As Reported';

/** By name; ours comes last. */
export async function scoresByMethod(): Promise<ReadonlyMap<string, Scores>> {
  return new Map<string, Scores>([
    ...Object.entries(FUSE_WAYS).map(([name, options]): [string, Scores] => [name, byFuse(options)]),
    ['word overlap, Jaccard', byOverlap(jaccard)],
    ['word overlap, of the shorter', byOverlap(coefficient)],
    [OURS, await byOurs()],
  ]);
}
