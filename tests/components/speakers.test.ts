import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../components/entries';
import { entryText, kindOfQuote, mentionOf, moreOf, type Said, saidOf } from '../../components/speakers';
import { words } from '../../components/words';
import type { Gap, Quote } from '../../lib/model';
import { injured } from './ferry';
import { block, bySpeaker, fragment, inner, night, post, SPEECHES } from './speeches';

const of = (...pieces: readonly Quote[]): Said => {
  const said = saidOf(pieces);
  if (said === null) throw new Error('nobody says it');
  return said;
};

describe('the speaker', () => {
  it.each<[string, Said, Partial<Said>]>([
    ['named', of(...night), { who: 'Mara Lindholm', isPrinted: false, isUncertain: false, how: null }],
    [
      'by a pronoun',
      of(bySpeaker.pronoun),
      { who: 'Mara Lindholm', isUncertain: false, how: 'printed as “she”' },
    ],
    [
      'by a role, uncertain',
      of(bySpeaker.likely),
      { who: 'Mara Lindholm', isUncertain: true, how: 'printed as “the ferry chief”' },
    ],
    [
      'carried, uncertain',
      of(bySpeaker.carried),
      { who: 'Mara Lindholm', isUncertain: true, how: 'speaking already before these words' },
    ],
    [
      'unnamed, as printed',
      of(bySpeaker.unnamed),
      { who: 'A spokesman for the mayor', isPrinted: true, isUncertain: false },
    ],
    [
      'a pronoun that leads to nobody, as printed',
      of(bySpeaker.nobody),
      { who: 'he', isPrinted: true, isPronoun: true, how: null },
    ],
    ['none', of(bySpeaker.none), { who: null, isUncertain: false, how: null }],
    ['only named nearby', of(bySpeaker.hostile), { isUncertain: true, how: words.speech.namedNear }],
    ['surest of a later piece', of(bySpeaker.none, bySpeaker.pronoun), { who: 'Mara Lindholm' }],
  ])('%s', (_, said, expected) => {
    expect(said).toMatchObject(expected);
  });
  it('of a figure is nobody', () => {
    expect(saidOf([injured])).toBeNull();
  });
  it('has the day of whichever piece tells it', () => {
    expect(of(bySpeaker.none, bySpeaker.likely).uttered).toEqual({ from: '2026-02-18', to: '2026-02-18' });
  });
  it('and the day are told in full on approach', () => {
    expect(moreOf(of(bySpeaker.likely))).toBe(
      'printed as “the ferry chief” · said on Wednesday 18 February 2026',
    );
    expect(moreOf(of(bySpeaker.none))).toBe('');
  });
});

describe('the mention as printed', () => {
  const { pronoun } = bySpeaker;
  const at = (start: number, end: number) =>
    pronoun.speaker && mentionOf({ ...pronoun, speaker: { ...pronoun.speaker, start, end } });
  const { start = 0, end = 0 } = pronoun.speaker ?? {};
  it.each([
    ['in the sentence', mentionOf(pronoun), 'she'],
    ['before the sentence that was kept', at(0, 3), null],
    ['cut through a word', at(start, end - 1), null],
    ['empty', at(start, start), null],
    ['of no speaker', mentionOf({ ...pronoun, speaker: null }), null],
    ['beside words that are not in the sentence', mentionOf({ ...pronoun, sentence: 'It was dark.' }), null],
    [
      'beside words that stand there twice',
      mentionOf({ ...pronoun, sentence: `${pronoun.sentence} ${pronoun.text}` }),
      null,
    ],
  ])('%s', (_, mention, expected) => {
    expect(mention).toBe(expected);
  });
});

describe('what kind of quotation it is', () => {
  const holder = entriesOf(SPEECHES.statements, []).find((entry) => entry.key === inner.id)?.holder ?? null;
  const unsure = (one: Quote | null) =>
    one?.speaker && { ...one, speaker: { ...one.speaker, certainty: 0.5 } };
  it.each<[string, readonly string[], readonly string[]]>([
    ['a plain one', kindOfQuote(night[0], null), []],
    ['a block quotation', kindOfQuote(block, null), ['set apart as a block quotation']],
    ['a post', kindOfQuote(post, null), ['from a post']],
    ['within another’s words', kindOfQuote(inner, holder), ['quoted by Mara Lindholm']],
    [
      'within words that are perhaps another’s',
      kindOfQuote(inner, unsure(holder) ?? null),
      ['probably quoted by Mara Lindholm'],
    ],
    [
      'within the words of somebody unnamed',
      kindOfQuote(inner, bySpeaker.unnamed),
      ['quoted by “A spokesman for the mayor”'],
    ],
    ['within words that are not there', kindOfQuote(inner, null), ['inside another quotation']],
    ['a doubtful fragment', kindOfQuote(fragment, null), ['perhaps not speech']],
    ['a figure', kindOfQuote(injured, null), []],
  ])('%s', (_, told, expected) => {
    expect(told).toEqual(expected);
  });
});

describe('what stands between two pieces', () => {
  it.each<[Gap | null, string]>([
    [{ kind: 'cue', words: 3 }, 'here the report has 3 words of its own'],
    [{ kind: 'sentence', words: 7 }, 'here the report has 7 words of its own'],
    [{ kind: 'paragraph', words: 1 }, 'here the report has 1 word of its own'],
    [{ kind: 'paragraph', words: 0 }, 'here a new paragraph begins'],
    [{ kind: 'cue', words: 0 }, 'here the marks close and open again'],
    [null, 'here the report may have words of its own'],
  ])('%o', (gap, expected) => {
    expect(words.speech.gap(gap)).toBe(expected);
  });
});

describe('the statement in one line', () => {
  const text = (id: string) => {
    const entry = entriesOf(SPEECHES.statements, []).find((one) => one.key === id);
    return entry && entryText(entry);
  };
  it('joins the pieces', () => {
    expect(text('s1')).toBe(
      '“The lamps went out one after another,” ⋯ “Then the whole deck was dark.” ⋯ “Nobody had told us.”',
    );
  });
  it.each([block, post])('has no marks of ours where none were printed: $form', (quote) => {
    expect(text(quote.id)).toBe(quote.text);
  });
});

describe('days', () => {
  const on = (from: string, to = from, published: string | null = '2026-03-13T08:00:00+01:00') =>
    words.uttered({ from, to }, published);
  it.each([
    ['on the day itself', on('2026-03-13'), 'on Friday'],
    ['within six days before', on('2026-03-07'), 'on Saturday'],
    ['a week before', on('2026-03-06'), 'on 6 March'],
    ['after publication', on('2026-03-14'), 'on 14 March'],
    ['in another year', on('2025-12-30'), 'on 30 December 2025'],
    ['without a day of publication', on('2026-03-11', '2026-03-11', null), 'on 11 March 2026'],
    ['several days', on('2026-03-10', '2026-03-12'), 'between 10 and 12 March'],
    ['over the end of a month', on('2026-02-27', '2026-03-02'), 'between 27 February and 2 March'],
    ['over the end of a year', on('2025-12-30', '2026-01-02'), 'between 30 December 2025 and 2 January 2026'],
    ['several days of another year', on('2025-04-14', '2025-04-20'), 'between 14 and 20 April 2025'],
    ['several days, undated', on('2026-03-10', '2026-03-12', null), 'between 10 and 12 March 2026'],
    ['the wrong way round', on('2026-03-12', '2026-03-10'), null],
    ['no day', on('some day'), null],
  ])('%s', (_, told, expected) => {
    expect(told).toBe(expected);
  });
  it.each([
    ['a day', { from: '2026-03-11', to: '2026-03-11' }, 'on Wednesday 11 March 2026'],
    ['several days', { from: '2026-03-09', to: '2026-03-11' }, 'between 9 and 11 March 2026'],
    ['no day', { from: '', to: '' }, null],
  ])('in full: %s', (_, range, expected) => {
    expect(words.speech.inFull(range)).toBe(expected);
  });
});
