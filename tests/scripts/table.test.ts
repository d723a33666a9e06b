/** The table that the demonstration prints: it fits a terminal of 100 columns and leaves no word out. */
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../cli/command';
import { type Compared, comparisonTable } from '../../scripts/demo/table';
import { row, wrapped } from '../../scripts/demo/terminal';

describe('lines break', () => {
  test.each([
    ['at blanks', 'one two three', 7, ['one two', 'three']],
    ['at the very end of the line', 'one two', 7, ['one two']],
    [
      'after a full stop in a long address',
      'at harbour-news.example.org',
      16,
      ['at harbour-news.', 'example.org'],
    ],
    ['anywhere where a word has no stop', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['never where there is nothing', ' ', 3, []],
  ])('%s', (_where, text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });
});

test('cells stand side by side, however many lines each has', () => {
  expect(row([['a b'], ['c'], ['d', 'e']], [{ width: 1 }, { width: 2 }, { width: 1 }])).toEqual([
    'a  c   d',
    'b      e',
  ]);
});

async function demonstration(): Promise<Compared> {
  const lines: string[] = [];
  const article = 'scripts/demo/pages/example-times.html';
  const code = await runCommand(['compare', article], {
    print: async (line) => void lines.push(line),
    tell: (line) => void lines.push(line),
  });
  expect(code).toBe(0);
  return JSON.parse(lines.join('\n'));
}

describe('the demonstration article', () => {
  test('fits 100 columns, with every word of every sure match', async () => {
    const compared = await demonstration();
    const lines = comparisonTable(compared);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    const letters = (text: string) => text.replace(/\s/g, '');
    const sure = compared.comparisons.flatMap(({ matches }) =>
      matches.filter(({ level }) => level === 'same'),
    );
    expect(sure.length).toBeGreaterThan(20);
    const outlets = new Set(sure.map(({ article }) => article.outlet ?? ''));
    for (const outlet of outlets) expect(lines.some((line) => line.startsWith(outlet))).toBe(true);
    // The third column alone holds the words, so it reads through from line to line.
    const printed = letters(lines.map((line) => line.slice(46)).join(''));
    for (const { statement } of sure.filter((one) => one.statement.kind !== 'paraphrase'))
      expect(printed).toContain(letters(statement.text));
  });

  test('says in words how a translation parts from it and that a toll grew', async () => {
    const text = comparisonTable(await demonstration())
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('“negotiate” for “deal”');
    expect(text).toContain('earlier count');
  });
});
