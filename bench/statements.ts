/**
 * `cli bench`: a corpus of N made-up statements, built as any corpus is (extraction, packing, writing), then opened
 * and asked in a fresh process with altered copies of its quotes. Prints one JSON line; nothing is asserted.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PackedArticle, packArticle, packLines } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import { countCompared, firstCompared } from '../lib/match/compared';
import type { Article } from '../lib/model';
import { alteredCopy, type Query } from './altered';
import { madeArticles } from './made-articles';
import { chanceOf, rounded } from './measures';

const STATEMENTS = 10_000;
const QUERIES = 90;
const SEED = 20_250_424;
/** Words; a shorter quote cannot be altered three ways. */
const SHORTEST = 6;
const MEASURE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'measure-pack.ts');

/** Builds up to `wanted` statements, and keeps what is needed of them: queries and the size of the texts. */
class Build {
  took = 0;
  textBytes = 0;
  readonly queries: Query[] = [];
  readonly #texts = new Set<string>();
  readonly #chance = chanceOf(SEED + 1);
  #statements = 0;

  constructor(readonly wanted: number) {}

  *articles(): Generator<PackedArticle> {
    for (const article of madeArticles(SEED)) {
      if (this.#statements >= this.wanted) return;
      yield this.#pack(article);
    }
  }

  #pack(article: Article): PackedArticle {
    const before = performance.now();
    const packed = packArticle(article, firstCompared(extract(article), this.wanted - this.#statements));
    this.took += performance.now() - before;
    if (packed.statements.length === 0) throw new Error('nothing was extracted from a made-up article');
    this.#statements += countCompared(packed.statements);
    this.#keep(packed);
    return packed;
  }

  #keep({ meta, statements }: PackedArticle): void {
    for (const statement of statements) {
      for (const text of [statement.text, statement.sentence, statement.leadIn ?? '']) this.#count(text);
    }
    const due = (this.#statements / this.wanted) * QUERIES;
    const long = statements.filter((one) => one.kind === 'quote' && one.text.split(' ').length >= SHORTEST);
    for (const statement of long) {
      if (this.queries.length >= due || statement.kind !== 'quote') return;
      this.queries.push(alteredCopy(statement, meta, this.queries.length, this.#chance));
    }
  }

  #count(text: string): void {
    const digest = createHash('md5').update(text).digest('base64');
    if (this.#texts.has(digest)) return;
    this.#texts.add(digest);
    this.textBytes += Buffer.byteLength(text);
  }
}

/** Milliseconds of writing alone. */
function write(file: string, articles: Iterable<PackedArticle>): number {
  let took = 0;
  const out = openSync(file, 'w');
  for (const line of packLines(articles)) {
    const before = performance.now();
    writeSync(out, `${line}\n`);
    took += performance.now() - before;
  }
  closeSync(out);
  return took;
}

function measure(pack: string, queries: string): Record<string, unknown> {
  const args = [...process.execArgv, '--expose-gc', '--max-old-space-size=8192', MEASURE, pack, queries];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (ran.status !== 0) throw new Error('the pack could not be measured');
  return JSON.parse(ran.stdout);
}

const wanted = Number(process.argv[2] ?? STATEMENTS);
const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-bench-'));
try {
  const [pack, queries] = [path.join(folder, 'made.pack'), path.join(folder, 'queries.json')];
  const build = new Build(wanted);
  const written = write(pack, build.articles());
  writeFileSync(queries, JSON.stringify(build.queries));
  const line = {
    statements: wanted,
    build_ms: rounded(build.took + written),
    pack_bytes: statSync(pack).size,
    text_bytes: build.textBytes,
    ...measure(pack, queries),
  };
  console.log(JSON.stringify(line));
} finally {
  rmSync(folder, { recursive: true });
}
