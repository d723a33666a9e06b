import { describe, expect, it } from 'vitest';
import type { OutletChoice } from '../../../lib/library/kept';
import { listOutlets, openChoice, readOutlets } from '../../../lib/library/outlet-list';
import { madeHead } from '../../library/made-heads';

const HEADS = [
  madeHead({ number: 5, host: 'courier.example', outlet: 'Coast Courier', path: '/a' }),
  madeHead({ number: 4, host: 'courier.example', outlet: 'Coast Courier', path: '/a' }),
  madeHead({ number: 3, host: 'old-courier.example', outlet: 'The Old Courier' }),
  madeHead({ number: 2, host: 'bbc.co.uk', outlet: null }),
  madeHead({ number: 1, host: '', outlet: 'A file of mine' }),
];
const choice = (host: string, change: Partial<OutletChoice>): OutletChoice => ({
  ...openChoice(host),
  ...change,
});
const listed = (...choices: OutletChoice[]) => listOutlets(HEADS, readOutlets(choices));
const names = (...choices: OutletChoice[]) => listed(...choices).map(({ name }) => name);

describe('an outlet is named', () => {
  it.each<readonly [string, readonly OutletChoice[], readonly string[]]>([
    [
      'as pages print it, a well-known one without a name as it is known',
      [],
      ['A file of mine', 'BBC', 'Coast Courier', 'The Old Courier'],
    ],
    [
      'as the reader named it',
      [choice('courier.example', { name: 'Our paper' })],
      ['A file of mine', 'BBC', 'Our paper', 'The Old Courier'],
    ],
    [
      'as the one into which it was merged',
      [choice('old-courier.example', { mergedInto: 'courier.example' })],
      ['A file of mine', 'BBC', 'Coast Courier'],
    ],
    [
      'by its host, where it was merged into one that no page names',
      [choice('old-courier.example', { mergedInto: 'elsewhere.example' })],
      ['A file of mine', 'BBC', 'Coast Courier', 'elsewhere.example'],
    ],
  ])('%s', (_, choices, expected) => {
    expect(names(...choices)).toEqual(expected);
  });
});

describe('merging', () => {
  it('adds up, and tells the hosts that were merged', () => {
    const [outlet] = listed(choice('old-courier.example', { mergedInto: 'courier.example' })).filter(
      ({ key }) => key === 'courier.example',
    );
    expect(outlet).toMatchObject({
      host: 'courier.example',
      merged: ['old-courier.example'],
      captures: 3,
      articles: 2,
    });
  });
  it('follows one merge after another', () => {
    const reading = readOutlets([
      choice('a.example', { mergedInto: 'b.example' }),
      choice('b.example', { mergedInto: 'c.example' }),
    ]);
    expect(reading.standsFor('a.example')).toBe('c.example');
  });
  it.each([
    ['itself', [choice('a.example', { mergedInto: 'a.example' })]],
    [
      'a circle',
      [choice('a.example', { mergedInto: 'b.example' }), choice('b.example', { mergedInto: 'a.example' })],
    ],
  ])('into %s ends', (_, choices) => {
    expect(readOutlets(choices).standsFor('a.example')).toMatch(/^[ab]\.example$/);
  });
});

describe('hidden', () => {
  it('is what the reader hid, with what was merged into it', () => {
    const reading = readOutlets([
      choice('courier.example', { isHidden: true }),
      choice('old-courier.example', { mergedInto: 'courier.example' }),
    ]);
    expect(HEADS.map((head) => reading.isHidden(head))).toEqual([true, true, true, false, false]);
  });
});

it('articles of no host are told by their printed name, and cannot be changed', () => {
  expect(listed().find(({ name }) => name === 'A file of mine')).toMatchObject({ host: null, articles: 1 });
});
