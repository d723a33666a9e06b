/**
 * How long extraction takes: an article of 1,000 words warm and in a fresh process, how time grows with long
 * texts, and how it grows with hostile ones. Prints; asserts nothing. Run with: npx tsx bench/extract.ts [hostile]
 *
 * Growth is told in processor time of the process, so that a busy machine does not pass for a slow program.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { extract } from '../lib/extract/extract';
import type { Article } from '../lib/model';
import { distinctNames, HOSTILE_UNITS, repeatedTo } from './hostile-texts';
import { madeArticle } from './made-articles';
import { median, p95, rounded, timed } from './measures';

const SEED = 7;
const WORDS = 1_000;
const ARTICLES = 20;
const RUNS_EACH = 10;
const WARM_UP = 30;
const FRESH_RUNS = 7;
const LONG = 50_000;
/** UTF-16 units of hostile text; the ratio is that of the last two. */
const SIZES = [10_000, 100_000, 200_000];
const GROWTH_RUNS = 3;
const MICROSECONDS = 1_000;

/** Milliseconds of processor time, the least of several runs. */
function cost(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < GROWTH_RUNS; at += 1) {
    const before = process.cpuUsage();
    run();
    least = Math.min(least, process.cpuUsage(before).user / MICROSECONDS);
  }
  return least;
}

const articles = Array.from({ length: ARTICLES }, (_, i) => madeArticle(WORDS, SEED + i));
const [article] = articles;
if (article === undefined) throw new Error('no article was made');
const withText = (text: string): Article => ({ ...article, text });

async function warm(): Promise<void> {
  for (let at = 0; at < WARM_UP; at += 1) for (const one of articles) extract(one);
  const took: number[] = [];
  const before = process.cpuUsage();
  for (let at = 0; at < RUNS_EACH; at += 1)
    for (const one of articles) took.push(await timed(() => extract(one)));
  const processor = process.cpuUsage(before).user / MICROSECONDS / took.length;
  console.log(
    `${WORDS} words, warm (target 10): median ${rounded(median(took))} ms, p95 ${rounded(p95(took))} ms; processor ${rounded(processor)} ms`,
  );
}

const FRESH = '--fresh';

/** The first extraction of a process: nothing is compiled yet, no word list is read. */
function fresh(): void {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), FRESH];
  const took = Array.from({ length: FRESH_RUNS }, () => {
    const ran = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return Number(ran.stdout);
  });
  console.log(`${WORDS} words, first in its process: median ${rounded(median(took))} ms`);
}

function growth(): void {
  let last = 0;
  for (const words of [LONG, 2 * LONG, 4 * LONG]) {
    const long = madeArticle(words, SEED);
    const took = cost(() => extract(long));
    const ratio = last > 0 ? `, ${(took / last).toFixed(2)} times the half` : '';
    console.log(`${words} words: ${rounded(took)} ms${ratio}`);
    last = took;
  }
}

function hostile(): void {
  console.log(
    `${'hostile, by UTF-16 units'.padEnd(42)}${SIZES.map((n) => String(n).padStart(9)).join('')}    ratio`,
  );
  const made = HOSTILE_UNITS.map(
    ([name, unit]) => [name, (length: number) => repeatedTo(unit, length)] as const,
  );
  for (const [name, make] of [...made, ['names that differ', distinctNames] as const]) {
    const took = SIZES.map((size) => {
      const long = withText(make(size));
      return cost(() => extract(long));
    });
    const ratio = (took.at(-1) ?? 0) / (took.at(-2) ?? 1);
    console.log(
      `${name.padEnd(42)}${took.map((ms) => String(rounded(ms)).padStart(9)).join('')}${ratio.toFixed(2).padStart(9)}`,
    );
  }
}

if (process.argv.includes(FRESH)) console.log(await timed(() => extract(article)));
else {
  if (!process.argv.includes('hostile')) {
    await warm();
    fresh();
    growth();
  }
  hostile();
}
