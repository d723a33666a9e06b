/**
 * The whole test: format, lint, types, import table, unit tests, builds, budget, and the extension in the two
 * real browsers. What can run side by side does, in two lanes; a failing step does not stop the others.
 * The last line is `N passed, N failed`; the exit code is 1 where anything failed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS } from './browsers/find';
import { type Counts, countTests, digestOf, type Report, sum, withoutTests } from './checks/counts';
import { type Outcome, run, runAll, type Step } from './checks/step';

const FAILURE: Counts = { passed: 0, failed: 1 };

const BUILDS = ['production', 'e2e'].flatMap((mode) => [`.output/${mode}-chrome`, `.output/${mode}-firefox`]);

const CHECKS: readonly Step[] = [
  { name: 'format', command: ['npx', 'biome', 'format', '.'] },
  { name: 'lint', command: ['npx', 'biome', 'lint', '--error-on-warnings', '.'] },
  { name: 'types of lib', command: ['npx', 'tsc', '-p', 'lib'] },
  { name: 'types of page', command: ['npx', 'tsc', '-p', 'page'] },
  { name: 'types of everything', command: ['npx', 'tsc', '-p', '.'] },
  { name: 'import table', command: ['npm', 'run', '--silent', 'imports'] },
];

const BUILDING: readonly Step[] = [
  { name: 'build for Chrome and Firefox', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'build for the tests in browsers', command: ['npm', 'run', '--silent', 'build:e2e'] },
];

const AFTER_BUILDING: readonly Step[] = [
  { name: 'size of the content script', command: ['npx', 'tsx', 'scripts/check-budget.ts', ...BUILDS] },
  { name: 'browsers are installed', command: ['bash', 'scripts/install-browsers.sh'] },
];

const reports = mkdtempSync(join(tmpdir(), 'as-reported-test-'));

const asCounts = (outcomes: readonly Outcome[]): Counts =>
  sum(outcomes.map(({ ok }) => (ok ? { passed: 1, failed: 0 } : FAILURE)));

/** Runs Vitest and counts its tests one by one; `browsers` must each have passed at least one. */
async function runTests(
  name: string,
  settings: readonly string[],
  browsers: readonly string[],
): Promise<Counts> {
  const file = join(reports, `${name}.json`);
  const { ok } = await run({
    name,
    command: [
      'npx',
      'vitest',
      'run',
      ...settings,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${file}`,
    ],
    digest: () => {
      const report = readReport(file);
      return report === null ? '' : digestOf(report);
    },
  });
  const report = readReport(file);
  if (report === null) return FAILURE;
  const counts = countTests(report);
  const absent = withoutTests(report, browsers);
  for (const browser of absent) console.log(`FAILED ${name}: no test ran in the real ${browser}`);
  const failed = counts.failed + absent.length;
  return { passed: counts.passed, failed: failed === 0 && !ok ? 1 : failed };
}

/** Null where the runner broke before it could report; its output is printed by then. */
function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`FAILED no report: ${String(error)}`);
    return null;
  }
}

/** The browsers wait more than they work: the unit tests run beside them. */
async function checkedAndDriven(): Promise<Counts> {
  const checked = asCounts(await runAll([...CHECKS, ...BUILDING, ...AFTER_BUILDING]));
  const driven = await runTests('tests in browsers', ['--config', 'tests/e2e/vitest.config.ts'], BROWSERS);
  return sum([checked, driven]);
}

const lanes = await Promise.all([checkedAndDriven(), runTests('unit tests', [], [])]);
rmSync(reports, { recursive: true, force: true });

const { passed, failed } = sum(lanes);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
