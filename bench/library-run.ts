/**
 * One way to hold the articles, in a process that has done nothing before: opening, the first comparison, warm ones, what
 * they read, where the time goes, and memory. Prints a JSON line. Started by library.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import path from 'node:path';
import * as v from 'valibot';
import { readNearness } from '../cli/near-words';
import { type Corpus, createCorpus } from '../lib/corpus/corpus';
import { type PackedArticle, packedArticleSchema } from '../lib/corpus/pack';
import type { Library } from '../lib/library/library';
import { readSegment } from '../lib/library/segment';
import { compare } from '../lib/match/compare';
import { firstCompared } from '../lib/match/compared';
import { isQuery, readRows } from './library-rows';
import { median } from './measures';

const STATEMENTS = 40;
const WARM_UP = 3;
/** By file where the time goes: the first frame from the leaf on that is of one of these. */
const PARTS = {
  index: /word-index|word-postings|statement-search|figure-index|\/figures-of/,
  bags: /segment-bags|features\.ts/,
  alignment: /align\.ts/,
  preparing: /prepared\.ts|opened-article/,
  'reading rows': /library-run\.ts/,
  copies: /telling\.ts/,
  opening: /segment\.ts|array-file/,
  figures: /match\/figure/,
  'clauses and quotes': /match\/(?:indirect|quote)/,
} as const;

const [way, folder, file] = process.argv.slice(2);
if (folder === undefined || file === undefined)
  throw new Error('give a way, a folder of segments and a file of rows');

const memory = (): number => {
  for (let at = 0; at < 3; at += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const all = readRows(file);
const queries: PackedArticle[] = [];
for (const [number, json] of all) {
  if (!isQuery(number)) continue;
  const { meta, statements } = JSON.parse(json) as PackedArticle;
  queries.push({
    meta: { ...meta, url: `https://reader.example/${number}`, outlet: 'Reader' },
    statements: firstCompared(statements, STATEMENTS),
  });
  all.delete(number);
}
const nearness = readNearness();
const counts = { fetches: 0, rows: 0 };

function fetchRows(numbers: readonly number[]): Map<number, PackedArticle> {
  counts.fetches += 1;
  counts.rows += numbers.length;
  return new Map(
    numbers.map((number) => [number, v.parse(packedArticleSchema, JSON.parse(all.get(number) ?? ''))]),
  );
}

function open(): Corpus {
  if (way === 'memory')
    return createCorpus(
      [...all.values()].map((json) => JSON.parse(json) as PackedArticle),
      nearness,
    );
  const segments = readdirSync(folder as string).map((name) =>
    readSegment(readFileSync(path.join(folder as string, name))),
  );
  const library: Library = { segments, fetch: async (numbers) => fetchRows(numbers), isSearched: () => true };
  return createCorpus([], nearness, library);
}

interface Frame {
  readonly id: number;
  readonly callFrame: { readonly url: string };
  readonly children?: readonly number[];
}

/** Milliseconds by part of what `run` takes, and of what is in none. */
async function profiled(run: () => Promise<unknown>): Promise<Record<string, number>> {
  const session = new Session();
  session.connect();
  const post = (method: string): Promise<unknown> =>
    new Promise((done, fail) => {
      session.post(method, (error: Error | null, result?: unknown) =>
        error === null ? done(result) : fail(error),
      );
    });
  await post('Profiler.enable');
  await post('Profiler.start');
  await run();
  const { profile } = (await post('Profiler.stop')) as {
    profile: { nodes: Frame[]; samples: number[]; timeDeltas: number[] };
  };
  session.disconnect();
  const parts = new Map<number, string>();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const note = (node: Frame, above: string): void => {
    const own = Object.entries(PARTS).find(([, files]) => files.test(node.callFrame.url))?.[0] ?? above;
    parts.set(node.id, own);
    for (const child of node.children ?? []) {
      const below = byId.get(child);
      if (below !== undefined) note(below, own);
    }
  };
  if (profile.nodes[0] !== undefined) note(profile.nodes[0], 'rest');
  const spent: Record<string, number> = {};
  profile.samples.forEach((id, at) => {
    const part = parts.get(id) ?? 'rest';
    spent[part] = (spent[part] ?? 0) + (profile.timeDeltas[at] ?? 0) / 1000;
  });
  return spent;
}

const before = memory();
const start = { clock: performance.now(), cpu: cpu() };
const corpus = open();
const opened = { clock: performance.now(), cpu: cpu() };
const [first] = queries;
if (first === undefined) throw new Error('there is no article to ask with');
const ask = ({ meta, statements }: PackedArticle) => compare(meta, statements, corpus);
await ask(first);
const answered = { clock: performance.now(), cpu: cpu() };
const firstRows = counts.rows;
for (const query of queries.slice(1, 1 + WARM_UP)) await ask(query);
const fresh: number[] = [];
const freshCpu: number[] = [];
const again: number[] = [];
const rows: number[] = [];
let matches = 0;
for (const query of queries.slice(1 + WARM_UP)) {
  const read = counts.rows;
  const [asked, spentBefore] = [performance.now(), cpu()];
  const found = await ask(query);
  fresh.push(performance.now() - asked);
  freshCpu.push(cpu() - spentBefore);
  rows.push(counts.rows - read);
  matches += found.reduce((sum, one) => sum + one.matches.length, 0);
  const askedAgain = performance.now();
  await ask(query);
  again.push(performance.now() - askedAgain);
}
const held = memory() - before;
const spent = await profiled(async () => {
  for (const query of queries) await ask(query);
});
console.log(
  JSON.stringify({
    opening: opened.clock - start.clock,
    first: answered.clock - opened.clock,
    cold: answered.clock - start.clock,
    coldCpu: answered.cpu - start.cpu,
    fresh: median(fresh),
    freshCpu: median(freshCpu),
    slowest: Math.max(...fresh),
    again: median(again),
    rows: median(rows),
    firstRows,
    matches,
    memory: held / 1e6,
    spent: Object.fromEntries(Object.entries(spent).map(([part, ms]) => [part, ms / queries.length])),
  }),
);
