import { describe, expect, it } from 'vitest';
import { entriesOf, isReported, passes, sequenceOf } from '../../components/entries';
import type { Match, Paraphrase } from '../../lib/model';
import { harbour, injured, READY, review, signal, talks, timing, translated } from './ferry';

const entries = entriesOf(READY.statements, READY.comparisons);
const keys = (list: readonly { key: string }[]) => list.map((entry) => entry.key);

describe('one entry for what was said once', () => {
  it('joins the pieces of an utterance, in reading order', () => {
    expect(keys(entries)).toEqual(['q1', 'f1', 'q3', 'q4', 'q6', 'q7', 'f2']);
    expect(entries[0]?.ids).toEqual(['q1', 'q2']);
  });
  it('joins a piece that comes back after another statement', () => {
    const interrupted = [talks[0], injured, talks[1]];
    expect(entriesOf(interrupted, []).map((entry) => entry.ids)).toEqual([['q1', 'q2'], ['f1']]);
  });
  it('counts a match found through two pieces once', () => {
    expect(entries[0]?.sure.filter((match) => match.statement.id === 'w1')).toHaveLength(1);
  });
  it.each([
    ['first', translated, { ...translated, level: 'possible' as const, score: 0.99 }],
    ['last', { ...translated, level: 'possible' as const, score: 0.99 }, translated],
  ])('lets the surer of two findings of one match stand, found %s', (_, one, other) => {
    const found = entriesOf(talks, [
      { statement: 'q1', matches: [one] },
      { statement: 'q2', matches: [other] },
    ]);
    expect(found[0]?.sure).toEqual([translated]);
    expect(found[0]?.possible).toEqual([]);
  });
  it('keeps two statements of one article as two matches', () => {
    const second: Match = { ...translated, statement: { ...timing, id: 'w9', utterance: 'w9' } };
    const found = entriesOf([talks[0]], [{ statement: 'q1', matches: [translated, second] }]);
    expect(found[0]?.sure).toHaveLength(2);
  });
});

describe('what an entry opens', () => {
  it('is the piece that has a match to rely on, for only that is marked in the page', () => {
    const found = entriesOf(talks, [
      { statement: 'q1', matches: [{ ...translated, level: 'possible' }] },
      { statement: 'q2', matches: [translated] },
    ]);
    expect(found[0]?.opens).toBe('q2');
  });
  it('is the first piece where there is none', () => {
    expect(entriesOf(talks, [])[0]?.opens).toBe('q1');
  });
});

describe('a paraphrase', () => {
  const { utterance: _, ...plain } = harbour;
  const paraphrase: Paraphrase = { ...plain, kind: 'paraphrase', id: 'p1', cue: 'added', cueStart: 0 };
  it('is not listed, not even with a match', () => {
    expect(entriesOf([paraphrase], [])).toEqual([]);
    const found = [{ statement: 'p1', matches: [translated] }];
    expect(keys(entriesOf([timing, paraphrase], found))).toEqual(['q3']);
  });
});

describe('reported and differing', () => {
  it('only by matches to rely on', () => {
    expect(keys(entries.filter(isReported))).toEqual(['q1', 'f1', 'q3', 'q4']);
    expect(keys(entries.filter((entry) => entry.differs))).toEqual(['f1', 'q4']);
  });
  it('filters by kind', () => {
    const reported = entries.filter(isReported);
    expect(keys(reported.filter((entry) => passes(entry, 'quotes')))).toEqual(['q1', 'q3', 'q4']);
    expect(keys(reported.filter((entry) => passes(entry, 'figures')))).toEqual(['f1']);
    expect(keys(reported.filter((entry) => passes(entry, 'differs')))).toEqual(['f1', 'q4']);
  });
});

describe('neighbours of an open statement', () => {
  it.each([
    ['those of the filtered list', 'differs', signal.id, ['f1', 'q4']],
    ['all reported ones where the filter hides it', 'figures', timing.id, ['q1', 'f1', 'q3', 'q4']],
    ['the unreported ones where it is one of them', 'all', review.id, ['q6', 'q7', 'f2']],
  ] as const)('%s', (_, filter, key, expected) => {
    expect(keys(sequenceOf(entries, filter, key))).toEqual(expected);
  });
});
