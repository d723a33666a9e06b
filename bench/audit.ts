/**
 * Draws matches that a reader is shown as the same, at random, to be read by a careful editor:
 *
 *     npx tsx bench/audit.ts --corpus PACK FILE.jsonl --count 200 --seed 1 [--flag FLAG] [--between FIELD]
 *
 * Every article of FILE is compared with the pack. `--flag` draws only matches that carry it. `--between` names a
 * field of FILE's lines that groups its articles ("event"): only matches between two groups are drawn, and articles
 * of no group are left out. The same seed over the same files draws the same matches. Prints; asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readInputs } from '../cli/inputs';
import { readNearness } from '../cli/near-words';
import { createCorpus } from '../lib/corpus/corpus';
import { openPack } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import { compare } from '../lib/match/compare';
import type { Flag } from '../lib/model';
import { distinct, drawn, type Shown, shownAsSame } from './audit/draw';
import { printed } from './audit/printed';
import { chanceOf } from './measures';

const USAGE =
  'usage: audit.ts --corpus PACK FILE.jsonl [--count N] [--seed N] [--flag FLAG] [--between FIELD]';
const FLAGS: Readonly<Record<Flag, true>> = {
  'negation-changed': true,
  'hedge-cut': true,
  'cut-inside': true,
  'speaker-differs': true,
  translated: true,
  'other-scope': true,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    flag: { type: 'string' },
    between: { type: 'string' },
  },
});
const { corpus: pack, flag, between } = values;
const [count, seed] = [Number(values.count), Number(values.seed)];
if (pack === undefined || positionals.length === 0 || !(count > 0) || !Number.isInteger(seed))
  throw new Error(USAGE);
if (flag !== undefined && !(flag in FLAGS)) throw new Error(`there is no flag "${flag}"`);

/** Group of an article by its address. */
function groupsOf(files: readonly string[], field: string): ReadonlyMap<string, unknown> {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const rows = lines
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return new Map(rows.filter((row) => row[field] !== undefined).map((row) => [String(row.url), row[field]]));
}

function isBetween({ here, match }: Shown, groups: ReadonlyMap<string, unknown>): boolean {
  const [own, other] = [groups.get(here.url), groups.get(match.article.url)];
  return own !== undefined && other !== undefined && own !== other;
}

async function everythingShown(packFile: string): Promise<Shown[]> {
  const corpus = createCorpus(openPack(readFileSync(packFile, 'utf8')).articles, readNearness());
  const shown: Shown[] = [];
  for (const { article } of readInputs(positionals, (place, message) =>
    console.error(`${place}: ${message}`),
  )) {
    const statements = extract(article);
    shown.push(...shownAsSame(article, statements, await compare(article, statements, corpus)));
  }
  return shown;
}

const groups = between === undefined ? null : groupsOf(positionals, between);
const wanted = (await everythingShown(pack)).filter(
  (one) =>
    (flag === undefined || one.match.flags.some((own) => own === flag)) &&
    (groups === null || isBetween(one, groups)),
);
const pairs = distinct(wanted);
const chosen = drawn(pairs, count, chanceOf(seed));
console.log(`${chosen.length} of ${pairs.length} pairs, seed ${seed}`);
chosen.forEach((one, nth) => {
  console.log(`\n${printed(one, nth + 1)}`);
});
