/**
 * The extension's longest tasks on the page's own thread, in Chromium: while one runs, the page stands still.
 *
 *     npx tsx scripts/bench-tasks.ts [FOLDER] --build NAME=FOLDER... [--runs N] [--only PART] [--each]
 *
 * FOLDER holds labelled saved pages as for check-pages.ts; made-up pages that ask too much come after them. Each
 * build is the folder with `e2e-chrome` in it (`.output` of `npm run build:e2e`); several are shown side by side. Of
 * several runs of a page the middle one counts. `whole` is the task in which the extension did something, `own` its
 * part of it, `busy` that part in the processor's time, which other programs on the machine do not lengthen.
 * Prints; asserts nothing.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type Driven, launch } from './browsers/launch';
import { type LabelledPage, readPages } from './pages/labels';
import { packOf } from './pages/quoted-pack';
import { type Saved, serveSaved } from './pages/serve';
import { ownPage } from './pages/visit';
import { MADE_UP, quotesIn } from './tasks/made-up';
import { type Recorded, record } from './tasks/record';
import { longest, percentile } from './tasks/tasks';

const BUILD = 'e2e-chrome';
const PACK = 'corpus.pack.jsonl';

interface Figures {
  readonly page: string;
  readonly kind: string;
  readonly whole: number;
  readonly own: number;
  readonly busy: number;
  /** Share of the recorded time that was the extension's. */
  readonly share: number;
}

/** Each measured quantity's middle value by itself. */
function figuresOf(page: string, runs: readonly Recorded[]): Figures {
  const middle = (of: (run: Recorded) => number) => percentile(runs.map(of), 0.5);
  const all = ({ tasks }: Recorded) => tasks.reduce((sum, task) => sum + task.own, 0);
  return {
    page,
    kind: [...new Set(runs.map((run) => run.kind))].join(', '),
    whole: middle((run) => longest(run.tasks, 'whole')),
    own: middle((run) => longest(run.tasks, 'own')),
    busy: middle((run) => longest(run.tasks, 'busy')),
    share: middle((run) => all(run) / run.lasted),
  };
}

interface Measured {
  readonly saved: readonly Saved[];
  readonly madeUp: readonly Saved[];
}

async function measure(driven: Driven, own: Page, saved: Saved, runs: number): Promise<Figures> {
  const watched = MADE_UP.find(({ name }) => name === saved.page.name)?.watched;
  const recorded: Recorded[] = [];
  for (let run = 0; run < runs; run += 1) recorded.push(await record(driven, own, saved.address, watched));
  return figuresOf(saved.page.name, recorded);
}

const timesOf = (times: Pick<Figures, 'whole' | 'own' | 'busy'>): string =>
  [times.whole, times.own, times.busy].map((time) => time.toFixed(1)).join(' / ');

async function measureBuild(folder: string, pages: readonly Saved[], runs: number) {
  const driven = await launch('Chromium', { extension: folder });
  const all: Figures[] = [];
  try {
    const own = await ownPage(driven);
    for (const saved of pages) {
      const figures = await measure(driven, own, saved, runs);
      all.push(figures);
      console.error(`${figures.page}: ${timesOf(figures)}`);
    }
  } finally {
    await driven.close();
  }
  return all;
}

type Column = readonly [build: string, figures: readonly Figures[]];
const cell = (text: string) => text.padStart(32);
const NAME_WIDTH = 44;
const row = (name: string, cells: readonly string[]) =>
  console.log(name.slice(0, NAME_WIDTH - 1).padEnd(NAME_WIDTH) + cells.map(cell).join(''));

function tell(columns: readonly Column[], names: readonly string[], each: boolean): void {
  const told = (figures: Figures | undefined) => (figures === undefined ? '' : timesOf(figures));
  const of = (name: string, figures: readonly Figures[]) => figures.find(({ page }) => page === name);
  row(
    'longest task in ms: whole / own / busy',
    columns.map(([build]) => build),
  );
  if (each)
    for (const name of names)
      row(
        name,
        columns.map(([, figures]) => told(of(name, figures))),
      );
}

function tellSummary(columns: readonly Column[], names: ReadonlySet<string>): void {
  for (const [what, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['longest', 1],
  ] as const) {
    const at = (figures: readonly Figures[], of: 'whole' | 'own' | 'busy') =>
      percentile(
        figures.filter(({ page }) => names.has(page)).map((one) => one[of]),
        share,
      );
    row(
      `${names.size} saved pages, ${what}`,
      columns.map(([, all]) =>
        timesOf({ whole: at(all, 'whole'), own: at(all, 'own'), busy: at(all, 'busy') }),
      ),
    );
  }
}

function tellMadeUp(columns: readonly Column[]): void {
  for (const { name } of MADE_UP) {
    const cells = columns.map(([, figures]) => {
      const one = figures.find(({ page }) => page === name);
      if (one === undefined) return '';
      return `${timesOf(one)} (${(one.share * 100).toFixed(1)} %)`;
    });
    if (cells.some((text) => text !== '')) row(name, cells);
    const kinds = columns.map(([, figures]) => figures.find(({ page }) => page === name)?.kind ?? '');
    if (kinds.some((kind) => kind !== '')) row('  made of it', kinds);
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    build: { type: 'string', multiple: true, default: ['now=.output'] },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    each: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs is a whole number from 1');
const [folder] = positionals;
const isAsked = ({ name }: { readonly name: string }) => name.includes(values.only);
const saved = (folder === undefined ? [] : readPages(folder)).filter(isAsked);
const scratch = mkdtempSync(join(tmpdir(), 'as-reported-tasks-'));

function madeUpPages(): readonly LabelledPage[] {
  return MADE_UP.filter(isAsked).map(({ name, html }, at) => {
    const file = join(scratch, `${at}.html`);
    const text = html();
    writeFileSync(file, text);
    const labels = quotesIn(text).map((quote) => ({ quote, prefix: '“', suffix: '”' }));
    return { name, file, url: `https://made-up.example/news/${at}`, lang: 'en', labels };
  });
}

function copyOf(build: string, at: number): string {
  const into = join(scratch, String(at), BUILD);
  cpSync(resolve(build, BUILD), into, { recursive: true });
  writeFileSync(join(into, PACK), pack);
  return into;
}

const madeUp = madeUpPages();
const { text: pack } = packOf([...saved, ...madeUp]);
const still = await serveSaved(saved);
const restless = await serveSaved(madeUp, true);
try {
  const measured: Measured = { saved: still.pages, madeUp: restless.pages };
  const columns: Column[] = [];
  for (const [at, given] of values.build.entries()) {
    const [name = '', path = ''] = given.split('=');
    const pages = [...measured.saved, ...measured.madeUp];
    columns.push([name, await measureBuild(copyOf(path, at), pages, runs)]);
  }
  const names = measured.saved.map(({ page }) => page.name);
  tell(columns, names, values.each);
  if (names.length > 0) tellSummary(columns, new Set(names));
  tellMadeUp(columns);
} finally {
  await still.close();
  await restless.close();
  rmSync(scratch, { recursive: true, force: true });
}
