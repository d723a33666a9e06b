import { describe, expect, it } from 'vitest';
import { earlierVersions, newestOf, sameWords } from '../../../lib/corpus/captures';
import type { PackedArticle } from '../../../lib/corpus/pack';
import { packedArticle } from './packed';

const FERRY = 'The ferry struck the reef';
const PIER = 'The ferry struck the pier';

const capture = (
  hour: number | null,
  texts: readonly string[],
  url = 'https://ledger.example/a',
): PackedArticle =>
  packedArticle('ledger', texts, {
    url,
    capturedAt: hour === null ? null : `2026-03-13T${String(hour).padStart(2, '0')}:00:00Z`,
  });

describe('two captures of one page', () => {
  it.each([
    ['that say the same', [FERRY, PIER], [FERRY, PIER], true],
    ['of which one says more', [FERRY, PIER], [FERRY], false],
    ['that say it in another order', [FERRY, PIER], [PIER, FERRY], false],
    ['of which one says something else', [FERRY], [PIER], false],
    ['that say nothing', [], [], true],
  ])('%s', (_what, one, other, same) => {
    expect(sameWords(capture(9, one), capture(10, other))).toBe(same);
  });

  it('say the same further down the page', () => {
    const before = capture(9, [FERRY]);
    const moved = before.statements.map((one) => ({ ...one, start: one.start + 90, end: one.end + 90 }));
    expect(sameWords(before, { ...before, statements: moved })).toBe(true);
  });

  it('say something else where only the sentence around has changed', () => {
    const before = capture(9, [FERRY]);
    const other = before.statements.map((one) => ({ ...one, sentence: 'Nobody said it.' }));
    expect(sameWords(before, { ...before, statements: other })).toBe(false);
  });
});

describe('versions before this one', () => {
  const now = capture(12, [FERRY]);
  const early = capture(8, [PIER]);
  const late = capture(10, [PIER, FERRY]);
  it.each<[string, readonly PackedArticle[], readonly PackedArticle[]]>([
    ['come the newest first', [early, late], [late, early]],
    ['are passed over where they say the same', [early, capture(11, [FERRY])], [early]],
    [
      'with the same words are one, the newest',
      [early, late, capture(11, [PIER])],
      [capture(11, [PIER]), late],
    ],
    ['are of this address', [capture(8, [PIER], 'https://ledger.example/b')], []],
    [
      'may have come by another way',
      [capture(8, [PIER], 'http://www.ledger.example/a/?utm_source=x')],
      [capture(8, [PIER], 'http://www.ledger.example/a/?utm_source=x')],
    ],
    ['are no later ones', [capture(13, [PIER])], []],
    ['are no files, which have no time', [capture(null, [PIER])], []],
    ['are not there', [], []],
  ])('%s', (_what, captures, before) => {
    expect(earlierVersions(now, captures)).toEqual(before);
  });
});

it('of equal instants the capture given last is the newest', () => {
  const [first, second] = [capture(9, [FERRY]), capture(9, [PIER])];
  expect(newestOf([first, second])).toBe(second);
  expect(newestOf([])).toBeNull();
});
