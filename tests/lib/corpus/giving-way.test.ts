import { describe, expect, it } from 'vitest';
import { givingWay } from '../../../lib/corpus/giving-way';
import { packArticle } from '../../../lib/corpus/pack';
import { extract } from '../../../lib/extract/extract';
import { plainArticle } from '../../../lib/plain-article';
import { article } from '../match/matches';

const THANKS = '“I thank every fisherman who took his boat out that night,” said Ines Falk, the mayor.';
const toll = (count: number) =>
  `The storm killed ${count} people in the harbour of Vesterhavn on Tuesday night.`;

function held(hour: number, text: string, visit: string | null) {
  const read = plainArticle(text, article({ capturedAt: `2026-04-24T1${hour}:00:00Z` }));
  return { hour, article: packArticle(read, extract(read)), visit };
}

/** Hours of the captures that go, when one more comes at nine in this visit. */
const gone = (
  captures: readonly (readonly [string, string | null])[],
  next: readonly [string, string | null],
  spared = 0,
) =>
  givingWay(
    captures.map(([text, visit], at) => held(at, text, visit)),
    held(9, ...next),
    { most: 4, spared },
  ).map(({ hour }) => hour);

describe('captures that give way', () => {
  it('are none where there is room', () => {
    expect(
      gone(
        [
          [toll(4), 'a'],
          [toll(9), 'b'],
        ],
        [toll(12), 'c'],
      ),
    ).toEqual([]);
  });

  it('are those between the first and the latest of one visit', () => {
    expect(
      gone(
        [
          [toll(4), 'a'],
          [toll(9), 'b'],
          [toll(10), 'b'],
        ],
        [toll(12), 'b'],
      ),
    ).toEqual([2]);
  });

  it('are not told by a visit that nobody knows', () => {
    expect(
      gone(
        [
          [toll(4), null],
          [toll(9), null],
        ],
        [toll(12), null],
      ),
    ).toEqual([]);
  });

  it.each([
    ['the one that late text only added to', [4, 9, 9, 12], 0, [1]],
    ['the oldest, where each tells a change', [4, 9, 12, 15], 0, [0]],
    ['but never the one that is spared', [9, 9, 12, 15], 1, [1]],
  ])('are, where there are too many, %s', (_what, counts, spared, expected) => {
    const captures = counts.map(
      (count, at) => [`${toll(count)}${at === 2 ? `\n${THANKS}` : ''}`, `${at}`] as const,
    );
    expect(gone(captures, [toll(20), 'z'], spared)).toEqual(expected);
  });
});
