/**
 * Why matching is built as it is: Fuse.js and word overlap beside the project's matcher on the labelled cases of
 * bench/labelled (text, speaker and date on both sides; the others see the text alone, as they are made to), and
 * how long each takes over made-up statements. Prints; asserts nothing. Run with: npx tsx bench/matching.ts
 */
import Fuse from 'fuse.js';
import { readNearness } from '../cli/near-words';
import { createCorpus } from '../lib/corpus/corpus';
import { type PackedArticle, packArticle } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import { compare } from '../lib/match/compare';
import { SAME_FROM } from '../lib/match/evidence';
import type { Quote } from '../lib/model';
import { alteredCopy, type Query } from './altered';
import { CASES } from './labelled/cases';
import {
  coefficient,
  FUSE_WAYS,
  jaccard,
  OURS,
  overlapOf,
  scoresByMethod,
  wordSet,
} from './labelled/methods';
import { bestPoint, f1Of, pointsOf, recallAt } from './labelled/ranking';
import { madeArticles } from './made-articles';
import { chanceOf, median, rounded, timed } from './measures';

const SIZES = [1_000, 10_000];
const SEED = 11;
/** Fuse.js takes seconds a query over ten thousand. The first ones are asked before the clock runs. */
const QUERIES = 8;
const WARM_UP = 3;
const STRICT = [0.95, 0.98];

const two = (value: number): string => value.toFixed(2);
const row = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

async function quality(): Promise<void> {
  const labels = CASES.map(({ there }) => there.same);
  const same = labels.filter(Boolean).length;
  console.log(`${CASES.length} pairs, ${same} of them the same statement\n`);
  row([
    'method',
    'best F1',
    'precision there',
    'recall there',
    ...STRICT.map((one) => `recall at ${one * 100} %`),
  ]);
  row(['---', ...Array.from({ length: 3 + STRICT.length }, () => '---')]);
  const methods = await scoresByMethod();
  for (const [name, scores] of methods) {
    const points = pointsOf(scores, labels);
    const best = bestPoint(points);
    const strict = STRICT.map((precision) => two(recallAt(points, precision)));
    row([name, two(f1Of(best)), two(best.precision), two(best.recall), ...strict]);
  }
  byPhenomenon(methods.get(OURS) ?? []);
}

/** At the threshold from which the reader is shown a match as the same. */
function byPhenomenon(scores: readonly number[]): void {
  console.log(`\n${OURS}, shown as the same (a score of ${SAME_FROM} or more) and shown at all:\n`);
  row(['phenomenon', 'cases', 'same', 'shown']);
  row(['---', '---', '---', '---']);
  for (const isSame of [true, false]) {
    const own = CASES.map(({ there }, at) => ({ there, score: scores[at] ?? 0 })).filter(
      ({ there }) => there.same === isSame,
    );
    for (const phenomenon of new Set(own.map(({ there }) => there.phenomenon))) {
      const of = own.filter(({ there }) => there.phenomenon === phenomenon);
      const count = (least: number) => String(of.filter(({ score }) => score >= least).length);
      row([`${isSame ? '' : 'look-alike: '}${phenomenon}`, String(of.length), count(SAME_FROM), count(0.01)]);
    }
  }
}

const quotesOf = ({ statements }: PackedArticle): Quote[] =>
  statements.flatMap((one) => (one.kind === 'quote' ? [one] : []));

/** Articles whose quotes are so many, and copies of some of them as another outlet might print them. */
function made(statements: number): { readonly packed: PackedArticle[]; readonly queries: Query[] } {
  const packed: PackedArticle[] = [];
  let count = 0;
  for (const article of madeArticles(SEED)) {
    if (count >= statements) break;
    packed.push(packArticle(article, extract(article)));
    count += packed.at(-1)?.statements.length ?? 0;
  }
  const chance = chanceOf(SEED);
  const queries = packed.slice(0, QUERIES).flatMap((one, nth) => {
    const [quote] = quotesOf(one);
    return quote === undefined ? [] : [alteredCopy(quote, one.meta, nth, chance)];
  });
  return { packed, queries };
}

async function speed(): Promise<void> {
  console.log('\nMilliseconds a query, median\n');
  const [few, many] = SIZES.map(made);
  if (few === undefined || many === undefined) throw new Error('two sizes are measured');
  row(['method', ...SIZES.map((size) => `${size} statements`)]);
  row(['---', ...SIZES.map(() => '---')]);
  for (const [name, start] of ASKED) {
    const cells: string[] = [];
    for (const { packed, queries } of [few, many]) {
      const ask = start(packed);
      const times: number[] = [];
      for (const query of queries.slice(0, WARM_UP)) await ask(query);
      for (const query of queries.slice(WARM_UP)) times.push(await timed(() => ask(query)));
      cells.push(String(rounded(median(times))));
    }
    row([name, ...cells]);
  }
}

type Ask = (query: Query) => unknown;

const overlapped =
  (measure: typeof jaccard) =>
  (packed: readonly PackedArticle[]): Ask => {
    const sets = packed.flatMap(quotesOf).map(({ text }) => wordSet(text));
    return ({ quote }) => {
      const asked = wordSet(quote.text);
      return sets.map((set) => overlapOf(asked, set, measure)).sort((a, b) => b - a)[0];
    };
  };

const ASKED: readonly (readonly [string, (packed: readonly PackedArticle[]) => Ask])[] = [
  ...Object.entries(FUSE_WAYS).map(([name, options]) => {
    const start = (packed: readonly PackedArticle[]): Ask => {
      const fuse = new Fuse(
        packed.flatMap(quotesOf).map(({ text }) => text),
        options,
      );
      return ({ quote }) => fuse.search(quote.text);
    };
    return [name, start] as const;
  }),
  ['word overlap, Jaccard', overlapped(jaccard)],
  ['word overlap, of the shorter', overlapped(coefficient)],
  [
    OURS,
    (packed) => {
      const corpus = createCorpus(packed, readNearness());
      return ({ article, quote }) => compare(article, [quote], corpus);
    },
  ],
];

await quality();
await speed();
