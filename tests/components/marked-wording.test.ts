import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markPieces, markVarying, type Segment, wordDifferences } from '../../components/marked-wording';
import type { Match, WordDifference } from '../../lib/model';
import { talks, translated } from './ferry';

const span = (start: number, end = start) => ({ start, end });
const differ = (
  kind: WordDifference['kind'],
  start: number,
  end: number,
  hereText = 'x',
): WordDifference => ({
  kind,
  here: span(0, hereText.length),
  there: span(start, end),
  hereText,
  thereText: '',
});
const piece = (text: string, start = 10) => ({ text, start, end: start + text.length });
const SIGNS: Record<Segment['kind'], string> = {
  plain: '',
  'put-in': '+',
  'left-out': '-',
  varies: '~',
  replaced: '|',
};
const show = (segments: readonly Segment[]) =>
  segments
    .map((one) => {
      const here = one.kind === 'replaced' ? `<${one.here}` : '';
      return `${SIGNS[one.kind]}${one.text}${here}${SIGNS[one.kind]}`;
    })
    .join('');
const marked = (text: string, ...differences: WordDifference[]) =>
  show(markPieces([piece(text)], differences)[0] ?? []);

describe('where differences stand', () => {
  it.each([
    ['a word replaced', marked('we can talk', differ('replaced', 17, 21, 'deal')), 'we can |talk<deal|'],
    ['a word put in', marked('we can really talk', differ('put-in', 17, 23)), 'we can +really+ talk'],
    ['left out in the middle', marked('we can talk', differ('left-out', 16, 16, 'not')), 'we can -not- talk'],
    ['left out at the start', marked('can talk', differ('left-out', 10, 10, 'We')), '-We- can talk'],
    ['left out at the end', marked('we can', differ('left-out', 16, 16, 'talk')), 'we can -talk-'],
    [
      'a sentence left out stands behind the stop',
      marked('It is fine.', differ('left-out', 20, 20, 'All right.')),
      'It is fine. -All right.-',
    ],
    [
      'a word left out stands before the stop',
      marked('It is slow.', differ('left-out', 20, 20, 'enough')),
      'It is slow -enough-.',
    ],
    [
      'two left out in a row',
      marked('we go', differ('left-out', 12, 12, 'can'), differ('left-out', 12, 12, 'now')),
      'we -can- -now- go',
    ],
    [
      'a word that stands twice is marked where it differs',
      marked('no, no', differ('put-in', 14, 16)),
      'no, +no+',
    ],
    ['beyond the piece nothing is marked', marked('we go', differ('put-in', 90, 99)), 'we go'],
  ])('%s', (_, shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('several pieces', () => {
  const pieces = [piece('we can', 10), piece('talk now', 30)];
  it('other words may run over the seam', () => {
    expect(markPieces(pieces, [differ('replaced', 13, 34, 'x')]).map(show)).toEqual([
      'we |can<x|',
      '|talk<x| now',
    ]);
  });
  it('words missing at the seam stand in the piece before it', () => {
    expect(markPieces(pieces, [differ('left-out', 20, 20, 'all')]).map(show)).toEqual([
      'we can -all-',
      'talk now',
    ]);
  });
});

describe('which differences are marked', () => {
  const at = (relation: Match['relation'], ...differences: WordDifference[]): Match => ({
    ...translated,
    relation,
    pieces: [{ ...talks[0], start: 10, end: 30 }],
    differences,
  });
  it('an excerpt is shorter, it has left nothing out at its edges', () => {
    const inner = differ('left-out', 20, 20);
    const edges = [differ('left-out', 10, 10), differ('put-in', 25, 30)];
    expect(wordDifferences(at('excerpt', ...edges, inner))).toEqual([inner]);
    expect(wordDifferences(at('reworded', ...edges, inner))).toHaveLength(3);
  });
  it('a paraphrase has none', () => {
    expect(wordDifferences(at('indirect', differ('replaced', 12, 14)))).toEqual([]);
  });
});

describe('the reader’s own words', () => {
  it('are marked where a match has others, overlapping stretches once', () => {
    const here = (start: number, end: number): WordDifference => ({
      ...differ('replaced', 20, 22),
      here: span(start, end),
    });
    const match: Match = { ...translated, relation: 'reworded', differences: [here(13, 16), here(15, 18)] };
    expect(markVarying([piece('we can talk')], [match]).map(show)).toEqual(['we ~can t~alk']);
  });
});

describe('the printed wording', () => {
  it('is kept letter for letter, whatever the offsets say', () => {
    const offsets = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
    const kinds = fc.constantFrom('replaced', 'put-in', 'left-out' as const);
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(fc.tuple(kinds, offsets)), (text, places) => {
        const differences = places
          .map(([kind, [start, end]]) => differ(kind, start, kind === 'left-out' ? start : end))
          .sort((one, other) => one.there.start - other.there.start);
        const segments = markPieces([piece(text)], differences)[0] ?? [];
        const blanks = segments.filter(
          (one, at) =>
            one.kind === 'left-out' ||
            (one.kind === 'plain' &&
              one.text === ' ' &&
              (segments[at - 1]?.kind === 'left-out' || segments[at + 1]?.kind === 'left-out')),
        );
        const printed = segments.filter((one) => !blanks.includes(one)).map((one) => one.text);
        expect(printed.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      }),
    );
  });
});
