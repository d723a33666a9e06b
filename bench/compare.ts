/**
 * How long a reader waits: extraction and comparison of an article of 1,000 words against the bundled corpus, the
 * first comparison of a fresh process (the background is killed when idle), and how extraction and alignment grow
 * with the text. Prints; asserts nothing. Run with: npx tsx bench/compare.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readInputs } from '../cli/inputs';
import { readNearness } from '../cli/near-words';
import { createCorpus } from '../lib/corpus/corpus';
import { openPack, packArticle, packLines } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import { align, MAX_TOKENS } from '../lib/match/align';
import { compare } from '../lib/match/compare';
import { rarityOf } from '../lib/text/rarity';
import { tokenise } from '../lib/text/tokens';
import { madeArticle } from './made-articles';
import { median, p95, rounded, timed } from './measures';

const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));
const SEED = 7;
const WORDS = 1_000;
const SIZES = [1_000, 10_000, 100_000];
/** Words of utterances that are aligned whole. */
const UTTERANCES = [30, 100, 300];
const RUNS = 30;
const GROWTH_RUNS = 3;
const WARM_UP = 5;
const FRESH_RUNS = 5;
const FIRST = fileURLToPath(new URL('first-comparison.ts', import.meta.url));

function bundledPack(): string {
  const fail = (place: string, message: string): never => {
    throw new Error(`${place}: ${message}`);
  };
  const packed = [...readInputs([CORPUS], fail)].map(({ article }) => packArticle(article, extract(article)));
  return [...packLines(packed)].join('\n');
}

const nearness = readNearness();
const open = (pack: string) => createCorpus(openPack(pack).articles, nearness);

async function times(runs: number, run: () => unknown): Promise<number[]> {
  for (let at = 0; at < Math.min(WARM_UP, runs); at += 1) await run();
  const took: number[] = [];
  for (let at = 0; at < runs; at += 1) took.push(await timed(run));
  return took;
}

function tell(what: string, took: readonly number[]): void {
  console.log(`${what.padEnd(58)} median ${rounded(median(took))} ms, p95 ${rounded(p95(took))} ms`);
}

/** Milliseconds from the opening of the pack to the first comparison, each in a fresh process. */
function firstComparisons(pack: string): number[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-bench-'));
  const file = path.join(folder, 'bundled.pack');
  writeFileSync(file, pack);
  const args = [...process.execArgv, FIRST, file, String(WORDS), String(SEED)];
  try {
    return Array.from({ length: FRESH_RUNS }, () => {
      const ran = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (ran.status !== 0) throw new Error(ran.stderr);
      return Number(ran.stdout);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function waiting(): Promise<void> {
  const pack = bundledPack();
  const corpus = open(pack);
  const article = madeArticle(WORDS, SEED);
  const statements = extract(article);
  console.log(
    `article of ${WORDS} words: ${statements.length} statements; bundled corpus: ${corpus.info.statements}`,
  );
  tell('extract', await times(RUNS, () => extract(article)));
  tell('compare', await times(RUNS, () => compare(article, statements, corpus)));
  tell('open the near words', await times(RUNS, readNearness));
  tell('open the bundled pack', await times(RUNS, () => open(pack)));
  tell('fresh process: open, extract, compare (target 300)', firstComparisons(pack));
}

async function growth(): Promise<void> {
  const rarity = rarityOf(new Map(), 0);
  for (const size of SIZES) {
    const article = madeArticle(size, SEED);
    tell(`extract ${size} words`, await times(GROWTH_RUNS, () => extract(article)));
  }
  for (const size of [...UTTERANCES, ...SIZES]) {
    const [here, there] = [
      tokenise(madeArticle(size, SEED).text),
      tokenise(madeArticle(size, SEED + 1).text),
    ];
    tell(
      `align ${size} words (bounded at ${MAX_TOKENS})`,
      await times(GROWTH_RUNS, () => align(here.slice(0, size), there.slice(0, size), rarity)),
    );
  }
}

await waiting();
await growth();
