/**
 * Which articles are copies of one text: wire stories, republications.
 *
 * What a pack keeps of an article (the sentences around its statements, and those before them) is cut into runs of
 * words. Two articles are copies where most runs of the shorter are the other's too, and not too few of the longer:
 * a report that takes a short one in is no copy of it. Quoted words count little: two reporters at one press
 * conference write down the same words, and tell them in their own.
 * Each article is held against the longest text of a telling and the next ones, and joins it or begins its own, so that
 * no chain of likenesses joins two unlike texts. Cost: linear in the words, once an article; then a sketch of SKETCH runs for each,
 * and a comparison of all runs with those texts that share one of them. Source: shingles and bottom-k sketches
 * (Broder 1997). Not whole sentences: one word of house style makes another sentence of it.
 */

import type { PackedArticle } from '../corpus/pack';
import { isCompared } from './compared';
import { wordHashes } from './word-hashes';

/** Words of a run: shorter ones are idioms and names, longer ones break at every edit. */
const RUN = 4;
/** Share of the shorter text, and of the longer one, that the two must have in common. */
const COPIED_SHARE = { shorter: 0.6, longer: 0.4 };
/** Narration counts 1 a run; a quoted word counts so much of it. */
const QUOTED_WEIGHT = 0.25;
/** Weight of the runs in common: a sentence of narration, or three of quotes told alike. Less may be a formula. */
const LEAST_COMMON = 14;
/** Runs of a text under which it is looked for: copies share a third of them, if they are hardly copies. */
const SKETCH = 24;
/** Tellings looked up for one run; in more of them it is boilerplate. */
const MAX_SHARERS = 12;
/** Texts of a telling that another must be like to join it. */
const HELD_AGAINST = 4;
/** Words are mixed into a run's hash as bytes are by FNV-1a. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** What a segment keeps of an article's runs. */
export interface Sketch {
  /** Weight of all runs. */
  readonly total: number;
  /** Runs under which the text is looked for, rising. */
  readonly sketch: readonly number[];
}

/** A text as it is held against others: only of those whose sketches share a run all runs are looked at. */
export interface Sketched extends Sketch {
  /** Weight by hash. */
  weights(): ReadonlyMap<number, number>;
}

interface Runs extends Sketch {
  readonly weights: ReadonlyMap<number, number>;
}

const known = new WeakMap<PackedArticle, Runs>();

function runFrom(words: readonly number[], from: number): number {
  let hash = OFFSET_BASIS;
  for (let at = from; at < from + RUN; at += 1)
    hash = Math.imul(hash ^ (words[at] ?? 0), PRIME) ^ (hash >>> 15);
  return hash >>> 0;
}

function runsIn(words: readonly number[]): number[] {
  const runs: number[] = [];
  for (let from = 0; from + RUN <= words.length; from += 1) runs.push(runFrom(words, from));
  return runs;
}

/** Runs of what is quoted. Those in part quoted ("in the harbour, she said") count as told. */
function quotedRuns({ statements }: PackedArticle): ReadonlySet<number> {
  const quotes = statements.filter(({ kind }) => kind === 'quote');
  return new Set(quotes.flatMap(({ text }) => runsIn(wordHashes(text))));
}

function readRuns(article: PackedArticle): Runs {
  const compared = article.statements.filter(isCompared);
  const texts = new Set(compared.flatMap(({ sentence, leadIn }) => [sentence, leadIn ?? '']));
  const quoted = quotedRuns(article);
  const weights = new Map<number, number>();
  for (const text of texts) {
    for (const run of runsIn(wordHashes(text))) weights.set(run, quoted.has(run) ? QUOTED_WEIGHT : 1);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const sketch = [...weights.keys()].sort((a, b) => a - b).slice(0, SKETCH);
  return { weights, total, sketch };
}

/** Remembered by the packed article: the corpus is opened anew whenever an article comes to it. */
function runsOf(article: PackedArticle): Runs {
  const runs = known.get(article) ?? readRuns(article);
  known.set(article, runs);
  return runs;
}

const whole = (article: PackedArticle): Sketched => sketched(article, runsOf(article));

export function sketchOf(article: PackedArticle): Sketch {
  const { total, sketch } = runsOf(article);
  return { total, sketch };
}

/** @param sketch what is known of it, so that its sentences are not read before they are asked for */
export const sketched = (article: PackedArticle, sketch: Sketch): Sketched => ({
  total: sketch.total,
  sketch: sketch.sketch,
  weights: () => runsOf(article).weights,
});

function commonWeight(a: Sketched, b: Sketched): number {
  const theirs = b.weights();
  let common = 0;
  for (const [run, weight] of a.weights()) common += Math.min(weight, theirs.get(run) ?? 0);
  return common;
}

function holdsMost(a: Sketched, b: Sketched): boolean {
  const shorter = Math.min(a.total, b.total);
  return shorter > 0 && commonWeight(a, b) >= COPIED_SHARE.shorter * shorter;
}

/** True where most of the shorter article stands in the other one; one that has nothing to go by shares nothing. */
export function sharesMost(a: PackedArticle, b: PackedArticle): boolean {
  return holdsMost(whole(a), whole(b));
}

function areCopies(a: Sketched, b: Sketched): boolean {
  const common = commonWeight(a, b);
  const enough = common >= LEAST_COMMON && common >= COPIED_SHARE.longer * Math.max(a.total, b.total);
  return enough && holdsMost(a, b);
}

/** Longest texts of tellings, by the runs of their sketches. */
type Sharers = Map<number, number[]>;

function noteSketch(sharers: Sharers, { sketch }: Sketch, at: number): void {
  for (const run of sketch) {
    const before = sharers.get(run);
    if (before === undefined) sharers.set(run, [at]);
    else if (before.length < MAX_SHARERS) before.push(at);
  }
}

/** Runs of the texts of one telling, the longest first. */
type Members = readonly [Sketched, ...Sketched[]];

function belongs(own: Sketched, [longest, ...others]: Members): boolean {
  if (!areCopies(own, longest)) return false;
  return others.slice(0, HELD_AGAINST - 1).every((other) => holdsMost(own, other));
}

/** For each article the index of the longest of its telling. */
function longestOf(runs: readonly Sketched[]): number[] {
  const sharers: Sharers = new Map();
  const members = new Map<number, Members>();
  const longest = runs.map((_, at) => at);
  const byLength = [...runs.entries()].sort(([, a], [, b]) => b.total - a.total);
  for (const [at, own] of byLength) {
    const alike = [...new Set(own.sketch.flatMap((run) => sharers.get(run) ?? []))];
    const joined = alike.find((other) => belongs(own, members.get(other) ?? [own]));
    const before = joined === undefined ? undefined : members.get(joined);
    if (joined === undefined || before === undefined) {
      members.set(at, [own]);
      noteSketch(sharers, own, at);
    } else {
      members.set(joined, [...before, own]);
      longest[at] = joined;
    }
  }
  return longest;
}

/** For each article the index of the first article of its telling. */
export const tellingsOf = (articles: readonly PackedArticle[]): number[] =>
  tellingsAmong(articles.map(whole));

/** The same of texts of which sketches are known. */
export function tellingsAmong(texts: readonly Sketched[]): number[] {
  const longest = longestOf(texts);
  const first = new Map<number, number>();
  longest.forEach((of, at) => {
    if (!first.has(of)) first.set(of, at);
  });
  return longest.map((of) => first.get(of) ?? of);
}
