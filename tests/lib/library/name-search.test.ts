import { describe, expect, it } from 'vitest';
import { nameSearch } from '../../../lib/library/name-search';

interface Report {
  readonly title: string;
  readonly outlet: string;
}
const REPORTS: readonly Report[] = [
  { title: 'Ferry talks go on', outlet: 'Coast Courier' },
  { title: 'Council puts off its vote', outlet: 'Le Phare' },
  { title: 'Zelenskyy visits the harbour', outlet: 'The Tidings' },
  { title: 'Élodie Morvan is not standing again', outlet: 'Coast Courier' },
  { title: 'Harbour ferry is sold', outlet: 'Lowland Herald' },
];
const search = nameSearch(REPORTS, ({ title, outlet }) => [title, outlet]);
const found = (words: string) => search.find(words).map((one) => REPORTS.indexOf(one));

describe('a search by names', () => {
  it.each<readonly [string, string, readonly number[]]>([
    ['nothing typed', '  ', [0, 1, 2, 3, 4]],
    ['a word of titles', 'ferry', [0, 4]],
    ['a word in other case', 'FERRY', [0, 4]],
    ['a part of a word', 'harb', [2, 4]],
    ['an outlet', 'coast courier', [0, 3]],
    ['words out of order, of title and outlet', 'courier ferry', [0]],
    ['a word without its accents', 'elodie', [3]],
    ['another spelling of a name', 'Zelensky', [2]],
    ['one letter wrong', 'counsil', [1]],
    ['one letter wrong beside a word that is right', 'ferry harbor', [4]],
    ['a word that stands nowhere', 'glacier', []],
    ['one word of two that stands nowhere', 'ferry glacier', []],
    ['signs of a pattern', '.*', []],
  ])('%s', (_, words, expected) => {
    expect(found(words)).toEqual(expected);
  });
  it('puts what holds the words before what is only near', () => {
    const names = nameSearch(['Marten', 'Martin', 'Martine'], (name) => [name]);
    expect(names.find('martin')).toEqual(['Martin', 'Martine', 'Marten']);
  });
  it('takes a hostile title in bounded time', () => {
    const long = nameSearch(['a'.repeat(100_000), 'ferry'], (name) => [name]);
    expect(long.find('b'.repeat(10_000))).toEqual([]);
    expect(long.find('ferry')).toEqual(['ferry']);
  });
});
