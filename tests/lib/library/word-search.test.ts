import { describe, expect, it } from 'vitest';
import { prepare } from '../../../lib/corpus/prepared';
import { readSegment } from '../../../lib/library/segment';
import { encodeSegment } from '../../../lib/library/segment-writing';
import { searchWords } from '../../../lib/library/word-search';
import { figure } from '../match/figure';
import { article, quote } from '../match/matches';

const said = (at: number, ...texts: string[]) => ({
  meta: article({ url: `https://o.example/${at}` }),
  statements: [
    ...texts.map((text, nth) => quote({ id: `q${nth}`, utterance: `q${nth}`, text, end: text.length })),
    figure({ id: 'f', text: 'at least 12 ferries' }),
  ],
});
const ARTICLES = [
  said(1, 'The harbours are closing', 'Nobody was warned of the closing'),
  said(2, 'They closed a harbour', 'The pilots sleep'),
  said(3, 'Es wird kein Hafen geschlossen'),
];
const segmentOf = (numbers: readonly number[]) =>
  readSegment(
    encodeSegment(
      numbers.map((number) => {
        const packed = ARTICLES[number - 1];
        if (packed === undefined) throw new Error('there is no such article');
        return { number, pack: null, prepared: prepare(packed) };
      }),
    ),
  );
const SEGMENTS = [segmentOf([1, 2]), segmentOf([3])];
const found = (words: string, limit = 9) =>
  searchWords(SEGMENTS, words, limit).map(({ number, kind, place }) => `${number} ${kind} ${place}`);

describe('statements by their words', () => {
  it.each([
    ['in any form, the last article first', 'harbour', ['2 utterance 0', '1 utterance 0']],
    ['all of them', 'closed harbour', ['2 utterance 0', '1 utterance 0']],
    ['in whatever order', 'warned nobody', ['1 utterance 1']],
    ['of another language', 'Hafen', ['3 utterance 0']],
    ['of a figure', 'ferry', ['3 figure 0', '2 figure 0', '1 figure 0']],
    ['none of another statement', 'harbour pilots', []],
    ['none that nobody said', 'lighthouse', []],
    ['none where nothing is asked', ' ', []],
  ])('%s', (_, words, expected) => {
    expect(found(words)).toEqual(expected);
  });
  it('at most as many as are asked for, and none of an article that takes no part', () => {
    expect(found('harbour', 1)).toEqual(['2 utterance 0']);
    expect(searchWords(SEGMENTS, 'harbour', 9, ({ number }) => number === 1)).toEqual([
      { number: 1, kind: 'utterance', place: 0 },
    ]);
  });
});
