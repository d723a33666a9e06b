import { describe, expect, it } from 'vitest';
import { namesAgree, speakerAgreement } from '../../../lib/match/speaker-agreement';
import type { Speaker } from '../../../lib/model';

const speaker = (name: string, via: Speaker['via'] = 'named', certainty = 0.95): Speaker => ({
  name,
  via,
  start: 0,
  end: 3,
  certainty,
});
const agreement = (here: string, there: string) =>
  speakerAgreement(speaker(here), speaker(there), () => false);

describe('one person', () => {
  it.each([
    ['the same name', 'Sergey Lavrov', 'Sergey Lavrov'],
    ['surname only', 'Lavrov', 'Sergey Lavrov'],
    ['an office before it', 'President Donald Trump', 'Mr. Trump'],
    ['an office of several words', 'White House press secretary Karoline Leavitt', 'Leavitt'],
    ['an office with “of”', 'Secretary of State Marco Rubio', 'Rubio'],
    ['an office of a body', 'U.S. Ambassador to the EU Anna Lindqvist', 'Anna Lindqvist'],
    ['an office abroad', 'Bundeskanzlerin Angela Merkel', 'Angela Merkel'],
    ['a relative’s office', "Reed's lawyer Ann Moss", 'Ann Moss'],
    ['a middle initial', 'Dmitri S. Peskov', 'Dmitri Peskov'],
    ['an initial for the given name', 'J. Biden', 'Joe Biden'],
    ['a short form', 'Bernie Sanders', 'Bernard Sanders'],
    ['another short form', 'Bill Clinton', 'William Clinton'],
    ['two spellings of a given name', 'Geoffrey Moss', 'Jeffrey Moss'],
    ['a middle name used as the first', 'Willard Mitt Romney', 'Mitt Romney'],
    ['a maiden name between', 'Hillary Rodham Clinton', 'Hillary Clinton'],
    ['another transliteration', 'Volodymyr Zelenskyy', 'Wolodymyr Selenskyj'],
    ['Cyrillic letters', 'Дмитрий Песков', 'Dmitry Peskov'],
    ['Cyrillic letters, an English name', 'Дональд Трамп', 'Donald Trump'],
    ['accents', 'Jonas Gahr Støre', 'Store'],
    ['the possessive', 'Lavrov’s', 'Lavrov'],
    ['capitals', 'LAVROV', 'Lavrov'],
    ['a letter slipped', 'Maria Zhakarova', 'Maria Zakharova'],
    ['a letter too many', 'Ana Oscasio-Cortez', 'Ana Ocasio-Cortez'],
    ['the second half of a hyphenated name', 'Ana Ocasio-Cortez', 'Cortez'],
    ['the hyphenated name alone', 'Ocasio-Cortez', 'Ana Ocasio-Cortez'],
    ['the first of two surnames', 'Gabriel García Márquez', 'García'],
    ['both surnames', 'García Márquez', 'Gabriel García Márquez'],
    ['a second surname left out', 'Pedro Sánchez', 'Pedro Sánchez Pérez'],
    ['van der', 'Alexander Van der Bellen', 'Van der Bellen'],
    ['von der, without it', 'Ursula von der Leyen', 'Leyen'],
    ['bin', 'Mohammed bin Salman', 'bin Salman'],
    ['al-', 'Bashar al-Assad', 'Assad'],
    ['the family name first', 'Xi Jinping', 'President Xi'],
    ['the syllables joined otherwise', 'Kim Jong Un', 'Kim Jong-un'],
    ['both juniors', 'Robert Kennedy Jr.', 'Bob Kennedy Jr'],
    ['a doctor behind the comma', 'Ann Reed, MD', 'Ann Reed'],
    ['a place read into the name', 'Ukraine Kurt Volker', 'Kurt Volker'],
    ['a body, with and without its article', 'the White House', 'White House'],
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
    ['titles and surnames', 'Mr. Biden', 'Senator Cruz'],
    ['a title against a full name', 'Senator Cruz', 'Nancy Pelosi'],
    ['relatives', 'Vitali Klitschko', 'Wladimir Klitschko'],
    ['a married couple', 'Bill Clinton', 'Hillary Clinton'],
    ['father and son', 'Ron Paul', 'Rand Paul'],
    ['the same family name first', 'Kim Jong Un', 'Kim Yo Jong'],
    ['the same given name in Arabic', 'Mohammed bin Salman', 'Mohammed bin Zayed'],
    ['junior and senior', 'John Moss Jr.', 'John Moss Sr.'],
    ['surnames one letter apart', 'Ann Clinton', 'Bo Clifton'],
  ])('%s', (_, here, there) => {
    expect(agreement(here, there)).toBe('different');
    expect(agreement(there, here)).toBe('different');
  });
  it.each([
    ['short surnames of one sound', 'Reid', 'Reed'],
    ['surnames with the same consonants', 'Barr', 'Burr'],
    ['a given name that is another’s surname', 'Paul', 'Paul Ryan'],
  ])('%s are not taken for one', (_, here, there) => {
    expect(agreement(here, there)).not.toBe('same');
  });
});

describe('what cannot be told', () => {
  it.each<[string, Speaker | null, Speaker | null]>([
    ['no speaker', null, speaker('Joe Biden')],
    ['neither', null, null],
    ['a role', speaker('a spokesman'), speaker('Joe Biden')],
    ['a role with a country', speaker('the Russian foreign minister'), speaker('Sergey Lavrov')],
    ['an unnamed source', speaker('Officials', 'unnamed'), speaker('Joe Biden')],
    ['a surname and another full name', speaker('Biden'), speaker('John Bolton')],
    ['only an office', speaker('President'), speaker('Joe Biden')],
    ['a rank', speaker('Navy Rear Admiral'), speaker('Bo Lind')],
    ['a body and its spokesman', speaker('the White House'), speaker('Karoline Leavitt')],
    ['a government house', speaker('The Kremlin'), speaker('Dmitry Peskov')],
    ['a spokesman of somebody', speaker('a spokesman for Donald Trump'), speaker('Steven Cheung')],
    ['somebody’s office', speaker('Harry Reid’s office'), speaker('Jim Manley')],
    ['somebody’s lawyers', speaker('Collins’s lawyers'), speaker('Jonathan New')],
    ['a statement from somebody', speaker('a statement from Ann Reed'), speaker('Bo Lind')],
    ['an unresolved pronoun', speaker('I’m'), speaker('I’m')],
    ['a day taken for a name', speaker('Late Wednesday'), speaker('Bo Lind')],
    ['a party member', speaker('York Democrat'), speaker('Ana Ocasio-Cortez')],
    ['junior on one side', speaker('Donald Trump Jr.'), speaker('Donald Trump')],
    ['junior and the surname', speaker('Donald Trump Jr.'), speaker('Trump')],
    ['one initial, another surname bearer', speaker('J. Moss'), speaker('Ann Moss')],
    ['two middle initials', speaker('George W. Bush'), speaker('George H. W. Bush')],
    ['a short form that no list knows', speaker('Alexa Moss'), speaker('Alexandrina Moss')],
    ['an unsure speaker', speaker('Joe Biden', 'pronoun', 0.7), speaker('John Bolton')],
    ['the same letter from nobody', speaker('the letter'), speaker('the letter')],
    ['one role, maybe two people', speaker('a spokeswoman'), speaker('a spokeswoman')],
  ])('%s', (_, here, there) => {
    expect(speakerAgreement(here, there, () => false)).toBe('unknown');
    expect(speakerAgreement(there, here, () => false)).toBe('unknown');
  });
});

describe('a spelling that our key does not know', () => {
  const [here, there] = [speaker('Muammar Gaddafi'), speaker('Moammar Qadhafi')];
  it('is not called another person where the fuzzy look-up of names holds the two for one', () => {
    expect(speakerAgreement(here, there, (name) => name === 'Moammar Qadhafi')).not.toBe('different');
  });
});

describe('names alone', () => {
  it('agree, contradict, or leave it open', () => {
    expect(namesAgree('Zelenskyy', 'Selenskyj')).toBe(true);
    expect(namesAgree('Joe Biden', 'John Bolton')).toBe(false);
    expect(namesAgree('J. Clinton', 'Hillary Clinton')).toBeNull();
  });
});
