/**
 * Kills a real browser (SIGKILL, all of its processes) at random moments of works on the library, starts it again in the
 * same profile, and holds what is there against what was acknowledged.
 *
 * Steps are made one after the other, so that what is there must be what some number of steps leave: no fewer than were
 * acknowledged, no more than were begun. The seed decides over works and moments; how fast the machine is does too.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Chance } from '../../bench/measures';
import { until } from '../../tests/e2e/harness/waiting';
import type { BrowserName } from '../browsers/find';
import { type Driven, launch } from '../browsers/launch';
import { KINDS, type Kind, Press, type Step, stepsOf } from './works';

const FOLDERS: Readonly<Record<BrowserName, string>> = { Chromium: 'e2e-chrome', Firefox: 'e2e-firefox' };
/** Milliseconds after the first step at which the browser is killed, at the latest. */
const LATEST = 2_500;
/** Rows above which the library is emptied before the next works: the check reads all of them. */
const MOST_ROWS = 500;

export interface Killed {
  readonly kills: number;
  /** Kills in the middle of a work: some steps were done, others were not. */
  readonly inTheMiddle: number;
  /** Kills after which a step was there that nobody had acknowledged, or was half a row of steps further. */
  readonly unheard: number;
  readonly byKind: Readonly<Record<Kind, number>>;
  readonly failures: readonly string[];
}

interface Trial {
  readonly driven: Driven;
  readonly page: Page;
}

async function start(name: BrowserName, profile: string): Promise<Trial> {
  const driven = await launch(name, { extension: resolve('.output', FOLDERS[name]), profile });
  const page = await driven.browser.newPage();
  await page.goto(`${driven.base}/library-trial.html`, { waitUntil: [] });
  await page.waitForFunction('globalThis.library !== undefined');
  return { driven, page };
}

/** All processes of the browser, at once and without a word. */
async function kill({ browser }: Driven): Promise<void> {
  const program = browser.process();
  if (program?.pid === undefined) throw new Error('This browser has no process that could be killed');
  const gone = new Promise((done) => program.once('exit', done));
  process.kill(-program.pid, 'SIGKILL');
  await gone;
}

/** The driver puts back what it had changed in Firefox's profile, in its own time; a start before that would fail. */
async function untilPutBack(profile: string): Promise<void> {
  const changed = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
  await until(
    'the end of the driver’s own files',
    async () => changed.some((file) => existsSync(file)),
    (isThere) => !isThere,
  );
}

/** What is there after each number of steps. A step whose rows go one by one leaves each of its stages. */
function statesOf(before: ReadonlySet<string>, steps: readonly Step[]): ReadonlySet<string>[][] {
  let now = new Set(before);
  return steps.map(({ comes, goes }) => {
    const stages: ReadonlySet<string>[] = [];
    for (const name of goes) {
      now = new Set(now);
      now.delete(name);
      stages.push(now);
    }
    if (comes.length > 0 || stages.length === 0) {
      now = new Set([...now, ...comes]);
      stages.push(now);
    }
    return stages;
  });
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((name) => other.has(name));

/** How many steps were done; null where what is there is no state that steps leave. */
function stepsDone(
  found: ReadonlySet<string>,
  before: ReadonlySet<string>,
  steps: readonly Step[],
): number | null {
  const states = statesOf(before, steps);
  for (let done = steps.length; done > 0; done -= 1)
    if (isSame(found, states[done - 1]?.at(-1) ?? before)) return done;
  if (isSame(found, before)) return 0;
  // In the middle of a step whose rows go one by one.
  const at = states.findIndex((stages) => stages.some((stage) => isSame(found, stage)));
  return at === -1 ? null : at;
}

/** The steps, in the page, one after the other; each is counted when it is done. */
const WORK = `(async () => {
  globalThis.done = 0;
  for (const { call, given } of globalThis.steps) {
    await globalThis.library[call](...given);
    globalThis.done += 1;
  }
})()`;

interface Heard {
  /** Steps that the page has said to be done. */
  readonly done: number;
  readonly complaint: string | null;
}

/** Begins the works and kills the browser after so many milliseconds. @returns what was heard until then */
async function cutShort({ driven, page }: Trial, steps: readonly Step[], after: number): Promise<Heard> {
  let complaint: string | null = null;
  let [done, isKilled] = [0, false];
  const sent = steps.map(({ call, given }) => ({ call, given }));
  await page.evaluate(`globalThis.steps = ${JSON.stringify(sent)}; globalThis.done = 0`);
  const working = page.evaluate(WORK).catch((error: unknown) => {
    if (!isKilled) complaint = String(error);
  });
  // Firefox hands on nothing that the extension's pages log: they are asked instead.
  const asking = (async () => {
    while (!isKilled) done = Number(await page.evaluate('globalThis.done').catch(() => done));
  })();
  await Promise.race([working, new Promise((resolve) => setTimeout(resolve, after))]);
  isKilled = true;
  await kill(driven);
  await Promise.all([working, asking]);
  return { done, complaint };
}

interface Found {
  readonly rows: ReadonlySet<string>;
  readonly problems: readonly string[];
}

async function look(page: Page): Promise<Found> {
  const rows = (await page.evaluate('globalThis.library.rows()')) as string[];
  const check = (await page.evaluate('globalThis.library.checkLibrary()')) as { problems: string[] };
  const doubles = rows.length === new Set(rows).size ? [] : ['a row is there twice'];
  return { rows: new Set(rows), problems: [...check.problems, ...doubles] };
}

interface Once {
  readonly trial: Trial;
  readonly rows: ReadonlySet<string>;
  readonly heard: number;
  /** Null where what is there is no state that steps leave. */
  readonly done: number | null;
  readonly failures: readonly string[];
}

/** One kill in the middle of these steps, and the browser started again. */
async function killOnce(
  before: Trial,
  profile: string,
  rows: ReadonlySet<string>,
  steps: readonly Step[],
  after: number,
): Promise<Once> {
  const heard = await cutShort(before, steps, after);
  await untilPutBack(profile);
  const trial = await start(before.driven.name, profile);
  const found = await look(trial.page);
  const done = stepsDone(found.rows, rows, steps);
  const failures = [...found.problems.slice(0, 3)];
  if (heard.complaint !== null) failures.push(heard.complaint);
  if (done === null) failures.push('what is there is no state that steps leave');
  else if (done < heard.done) failures.push(`only ${done} steps are there`);
  return { trial, rows: found.rows, heard: heard.done, done, failures };
}

/** Empty where the works ask for it, or too much has gathered for a check of everything. */
async function rowsBefore(
  { page }: Trial,
  rows: ReadonlySet<string>,
  kind: Kind,
): Promise<ReadonlySet<string>> {
  if (rows.size <= MOST_ROWS && kind !== 'retention') return rows;
  await page.evaluate('globalThis.library.eraseLibrary()');
  return new Set();
}

/** Kills one browser so many times, in one profile. */
export async function killOften(name: BrowserName, times: number, chance: Chance): Promise<Killed> {
  const profile = mkdtempSync(join(tmpdir(), 'as-reported-kills-'));
  const press = new Press();
  const byKind: Record<Kind, number> = { adding: 0, importing: 0, merging: 0, retention: 0 };
  const failures: string[] = [];
  let [inTheMiddle, unheard] = [0, 0];
  let trial = await start(name, profile);
  try {
    let rows: ReadonlySet<string> = new Set();
    for (let nth = 0; nth < times; nth += 1) {
      const kind = KINDS[nth % KINDS.length] ?? 'adding';
      const steps = stepsOf(kind, press);
      const after = Math.round(chance() * LATEST);
      const once = await killOnce(trial, profile, await rowsBefore(trial, rows, kind), steps, after);
      ({ trial, rows } = once);
      const where = `kill ${nth + 1} (${kind}, after ${after} ms, ${once.heard} of ${steps.length} steps told)`;
      failures.push(...once.failures.map((failure) => `${where}: ${failure}`));
      byKind[kind] += 1;
      if (once.heard > 0 && once.heard < steps.length) inTheMiddle += 1;
      if ((once.done ?? 0) > once.heard) unheard += 1;
    }
  } finally {
    await trial.driven.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return { kills: times, inTheMiddle, unheard, byKind, failures };
}
