/**
 * A library of 100,000 statements beside the same articles in memory: opening, first and warm comparison of an article of
 * 40 statements, rows read, where the time goes, memory; what a new small segment costs. Prints; asserts nothing.
 * Run with: npx tsx bench/library.ts [events|topics] [articles]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCorpus } from '../lib/corpus/corpus';
import { prepare } from '../lib/corpus/prepared';
import { readSegment, type Segment } from '../lib/library/segment';
import { encodeSegment } from '../lib/library/segment-writing';
import { countCompared } from '../lib/match/compared';
import { isQuery, KINDS, type Kind, readRows, rowOf, rowsFile } from './library-rows';
import { rounded, timed } from './measures';

const ARTICLES = 2_500;
/** Articles of the segments, as adding one by one leaves them: the last ones small. */
const LARGE = 64;
const SMALL = [8, 8, 8, 1, 1, 1, 1];
const RUN = fileURLToPath(new URL('library-run.ts', import.meta.url));

function segmentsOf(file: string) {
  const articles = [...readRows(file)].flatMap(([number, json]) =>
    isQuery(number) ? [] : [{ number, pack: null, prepared: prepare(rowOf(json)) }],
  );
  const small = SMALL.reduce((sum, one) => sum + one, 0);
  const sizes: number[] = [];
  for (let left = articles.length - small; left > 0; left -= LARGE) sizes.push(Math.min(LARGE, left));
  let at = 0;
  const files = [...sizes, ...SMALL].map((size) => {
    const bytes = encodeSegment(articles.slice(at, at + size));
    at += size;
    return bytes;
  });
  const statements = articles.reduce(
    (sum, { prepared }) => sum + countCompared(prepared.packed.statements),
    0,
  );
  return { files, statements };
}

/** What opening costs where all but the last segment was open before. */
async function oneMore(files: readonly Uint8Array[]): Promise<number> {
  const segments: Segment[] = files.slice(0, -1).map(readSegment);
  const rest = { fetch: async () => new Map(), isSearched: () => true };
  createCorpus([], undefined, { ...rest, segments });
  return timed(() =>
    createCorpus([], undefined, { ...rest, segments: [...segments, ...files.slice(-1).map(readSegment)] }),
  );
}

function run(way: 'library' | 'memory', folder: string, file: string): void {
  const args = [...process.execArgv, '--expose-gc', RUN, way, folder, file];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const told = JSON.parse(ran.stdout) as Record<string, number> & { spent: Record<string, number> };
  const ms = (name: string): string => `${rounded(told[name] ?? 0)}`;
  console.log(
    `  ${way.padEnd(8)} opening ${ms('opening')} ms, first ${ms('first')} ms, cold ${ms('cold')} ms (CPU ${ms('coldCpu')} ms); ` +
      `warm ${ms('fresh')} ms (CPU ${ms('freshCpu')} ms, slowest ${ms('slowest')}), the same again ${ms('again')} ms; ` +
      `rows ${ms('firstRows')} at first, ${ms('rows')} warm; ${ms('matches')} matches; ${ms('memory')} MB`,
  );
  const parts = Object.entries(told.spent).sort(([, a], [, b]) => b - a);
  console.log(`           ${parts.map(([part, spent]) => `${part} ${rounded(spent)} ms`).join(', ')}`);
}

async function measure(kind: Kind, count: number): Promise<void> {
  const file = rowsFile(kind, count);
  const { files, statements } = segmentsOf(file);
  const bytes = files.reduce((sum, one) => sum + one.length, 0);
  console.log(
    `${kind}: ${statements} statements in ${files.length} segments, ${rounded(bytes / statements)} bytes a statement; ` +
      `one more segment ${rounded(await oneMore(files))} ms`,
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-segments-'));
  try {
    mkdirSync(folder, { recursive: true });
    files.forEach((one, at) => {
      writeFileSync(path.join(folder, `${String(at).padStart(4, '0')}.segment`), one);
    });
    run('library', folder, file);
    if (process.argv[4] !== 'quick') run('memory', folder, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [asked, count] = process.argv.slice(2);
for (const kind of KINDS) {
  if (asked === undefined || asked === kind) await measure(kind, Number(count ?? ARTICLES));
}
