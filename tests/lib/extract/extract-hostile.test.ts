/** Extraction as a whole stays linear on texts that are made to slow it down. */
import { describe, expect, test } from 'vitest';
import { distinctNames, HOSTILE_UNITS, innerQuotes, repeatedTo } from '../../../bench/hostile-texts';
import { extract } from '../../../lib/extract/extract';
import type { Passage } from '../../../lib/model';
import { growth, LINEAR } from '../../growth';
import { articleOf } from './figures-reading';

/** UTF-16 units of the smaller text: quadratic work on the larger one takes seconds. */
const LENGTH = 10_000;

const read = (text: string) => extract(articleOf(text));

describe('four times the text takes no more than ten times as long', () => {
  test.each(HOSTILE_UNITS)('%s', (_name, unit) => {
    expect(growth((length) => read(repeatedTo(unit, length)), LENGTH)).toBeLessThan(LINEAR);
  });

  test('names that all differ', () => {
    expect(growth((length) => read(distinctNames(length)), LENGTH)).toBeLessThan(LINEAR);
  });

  test('quotes without end inside one quote', () => {
    expect(growth((length) => read(innerQuotes(length)), LENGTH)).toBeLessThan(LINEAR);
  });

  test.each([
    ['in one line each', '“We go on,” said Ana Lopez.\n', 1],
    ['of many short lines', 'We go\n', 400],
  ])('passages %s', (_name, line, lines) => {
    const passages = (length: number): Passage[] => {
      const size = lines * line.length;
      return Array.from({ length: Math.floor(length / size) }, (_, i) => ({
        kind: 'block-quote',
        start: i * size,
        end: (i + 1) * size - 1,
        author: 'Ana Lopez',
        url: null,
      }));
    };
    const work = (length: number) =>
      extract({ ...articleOf(repeatedTo(line, length)), passages: passages(length) });
    expect(growth(work, LENGTH)).toBeLessThan(LINEAR);
  });
});
