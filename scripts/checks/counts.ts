/** Counting what the test runner reports, and whether each real browser took part. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is read here. */
export interface Report {
  readonly testResults: ReadonlyArray<{
    readonly name: string;
    readonly status: string;
    /** Why the file broke before its first test; empty otherwise. */
    readonly message: string;
    readonly assertionResults: ReadonlyArray<{
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }>;
  }>;
}

export const NOTHING: Counts = { passed: 0, failed: 0 };

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    NOTHING,
  );
}

/**
 * Counts each test. What neither passed nor failed (skipped, or never reached) counts as failed, and so does
 * a file that broke before its first test: a run must not look better for having done less.
 */
export function countTests(report: Report): Counts {
  return sum(
    report.testResults.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failed = assertionResults.length - passed;
      return { passed, failed: failed === 0 && status !== 'passed' ? 1 : failed };
    }),
  );
}

/** Lines of a failure's message that are printed: the assertion and where it stands. */
const MAX_LINES = 12;

/** What failed and why, a paragraph each. */
export function digestOf(report: Report): string {
  const paragraphs = report.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [`${name}\n${message}`]),
    ...assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) =>
        [name, ...test.ancestorTitles, test.title].join(' > ').concat('\n', test.failureMessages.join('\n')),
      ),
  ]);
  return paragraphs.map((text) => text.split('\n').slice(0, MAX_LINES).join('\n')).join('\n\n');
}

/** Those of `names` that stand in the title of no group with a passed test ("the sidebar in Firefox"). */
export function withoutTests(report: Report, names: readonly string[]): readonly string[] {
  const ran = new Set(
    report.testResults
      .flatMap((file) => file.assertionResults)
      .filter((test) => test.status === 'passed')
      .flatMap((test) => test.ancestorTitles)
      .flatMap((title) => title.split(/\W+/)),
  );
  return names.filter((name) => !ran.has(name));
}
