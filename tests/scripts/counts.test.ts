import { describe, expect, test } from 'vitest';
import { countTests, digestOf, sum, withoutTests } from '../../scripts/checks/counts';

const one = (status: string, ...ancestorTitles: string[]) => ({
  ancestorTitles,
  title: 'x',
  status,
  failureMessages: status === 'failed' ? ['Error: expected 1 to be 2'] : [],
});
const report = (status: string, ...assertionResults: ReturnType<typeof one>[]) => ({
  testResults: [{ name: 'page.test.ts', message: '', status, assertionResults }],
});

describe('tests are counted one by one', () => {
  test.each([
    ['all passed', report('passed', one('passed'), one('passed')), { passed: 2, failed: 0 }],
    ['one failed', report('failed', one('passed'), one('failed')), { passed: 1, failed: 1 }],
    [
      'a skipped one counts as failed',
      report('passed', one('passed'), one('skipped')),
      { passed: 1, failed: 1 },
    ],
    ['a file that broke before its first test', report('failed'), { passed: 0, failed: 1 }],
    ['a file that broke after its last test', report('failed', one('passed')), { passed: 1, failed: 1 }],
    ['no files', { testResults: [] }, { passed: 0, failed: 0 }],
  ])('%s', (_what, given, expected) => {
    expect(countTests(given)).toEqual(expected);
  });

  test('sums add up', () => {
    expect(
      sum([
        { passed: 1, failed: 2 },
        { passed: 3, failed: 4 },
      ]),
    ).toEqual({ passed: 4, failed: 6 });
  });
});

describe('what failed is told in few lines', () => {
  test('each failed test with its file, its group and its reason', () => {
    const some = report('failed', one('passed', 'page'), one('failed', 'page', 'Firefox'));
    expect(digestOf(some)).toBe('page.test.ts > page > Firefox > x\nError: expected 1 to be 2');
  });
  test('a file that broke before its first test', () => {
    const broken = {
      ...report('failed'),
      testResults: [{ name: 'a.test.ts', message: 'no such module', status: 'failed', assertionResults: [] }],
    };
    expect(digestOf(broken)).toBe('a.test.ts\nno such module');
  });
  test('nothing', () => {
    expect(digestOf(report('passed', one('passed')))).toBe('');
  });
});

describe('a browser took part if a test passed in it', () => {
  test('passed in one, failed in the other', () => {
    const both = report('failed', one('passed', 'page', 'Chromium'), one('failed', 'page', 'Firefox'));
    expect(withoutTests(both, ['Chromium', 'Firefox'])).toEqual(['Firefox']);
  });
  test('named within a title', () => {
    const within = report('passed', one('passed', 'opens', 'the sidebar in Chromium'));
    expect(withoutTests(within, ['Chromium', 'Firefox'])).toEqual(['Firefox']);
  });
  test('nothing ran', () => {
    expect(withoutTests({ testResults: [] }, ['Chromium'])).toEqual(['Chromium']);
  });
});
