import { describe, expect, it } from 'vitest';
import { namesAgree, speakerAgreement } from '../../../lib/match/speaker-agreement';
import type { Speaker } from '../../../lib/model';

const speaker = (name: string, via: Speaker['via'] = 'named'): Speaker => ({
  name,
  via,
  start: 0,
  end: 3,
  certainty: 0.95,
});
const agreement = (here: string, there: string) => speakerAgreement(speaker(here), speaker(there), new Set());

describe('one person', () => {
  it.each([
    ['the same name', 'Sergey Lavrov', 'Sergey Lavrov'],
    ['surname only', 'Lavrov', 'Sergey Lavrov'],
    ['an office before it', 'President Donald Trump', 'Mr. Trump'],
    ['a middle initial', 'Dmitri S. Peskov', 'Dmitri Peskov'],
    ['another transliteration', 'Volodymyr Zelenskyy', 'Wolodymyr Selenskyj'],
    ['accents', 'Jonas Gahr Støre', 'Store'],
    ['the possessive', 'Lavrov’s', 'Lavrov'],
    ['capitals', 'LAVROV', 'Lavrov'],
  ])('%s', (_, here, there) => {
    expect(agreement(here, there)).toBe('same');
    expect(agreement(there, here)).toBe('same');
  });
});

describe('two persons', () => {
  it.each([
    ['other names', 'Joe Biden', 'John Bolton'],
    ['the same first name', 'Donald Trump', 'Donald Tusk'],
    ['the same office', 'President Joe Biden', 'President Vladimir Putin'],
  ])('%s', (_, here, there) => {
    expect(agreement(here, there)).toBe('different');
  });
  it.each([
    ['relatives', 'Vitali Klitschko', 'Wladimir Klitschko'],
    ['a married couple', 'Donald Trump', 'Melania Trump'],
  ])('%s are not taken for one', (_, here, there) => {
    expect(agreement(here, there)).not.toBe('same');
  });
});

describe('what cannot be told', () => {
  it.each<[string, Speaker | null, Speaker | null]>([
    ['no speaker', null, speaker('Joe Biden')],
    ['neither', null, null],
    ['a role', speaker('a spokesman'), speaker('Joe Biden')],
    ['an unnamed source', speaker('Officials', 'unnamed'), speaker('Joe Biden')],
    ['a surname and another full name', speaker('Biden'), speaker('John Bolton')],
    ['only an office', speaker('President'), speaker('Joe Biden')],
  ])('%s', (_, here, there) => {
    expect(speakerAgreement(here, there, new Set())).toBe('unknown');
  });
});

describe('a spelling that our key does not know', () => {
  const [here, there] = [speaker('Muammar Gaddafi'), speaker('Moammar Qadhafi')];
  it('is not called another person where the fuzzy look-up of names holds the two for one', () => {
    expect(speakerAgreement(here, there, new Set())).toBe('different');
    expect(speakerAgreement(here, there, new Set(['Moammar Qadhafi']))).toBe('unknown');
  });
});

describe('names alone', () => {
  it('agree, contradict, or leave it open', () => {
    expect(namesAgree('Zelenskyy', 'Selenskyj')).toBe(true);
    expect(namesAgree('Joe Biden', 'John Bolton')).toBe(false);
    expect(namesAgree('Bill Clinton', 'Hillary Clinton')).toBeNull();
  });
});
