import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relate } from '../../../lib/match/relate';
import type { Utterance } from '../../../lib/match/utterance';
import type { QuoteRelation, Span } from '../../../lib/model';
import { alignedWordings, differencesBetween, utterance, wordingOf } from './wordings';

type Printed = string | readonly string[];

const HARBOUR = 'The harbour will reopen on Monday after the repairs';

describe('verbatim', () => {
  it.each<[string, Printed, Printed]>([
    ['the same words', HARBOUR, HARBOUR],
    ['other marks at the end', `${HARBOUR}.`, `${HARBOUR},`],
    ['capitals', HARBOUR, HARBOUR.toUpperCase()],
    ['a contraction', "We'll reopen the harbour", 'We will reopen the harbour'],
    ['a number in other digits', 'We paid 5,000 workers', 'We paid 5000 workers'],
    ['cut into pieces by the reporter', HARBOUR, ['The harbour will reopen', 'on Monday after the repairs']],
    [
      'an ellipsis where nothing is missing',
      HARBOUR,
      'The harbour … will reopen on Monday after the repairs',
    ],
  ])('%s', (_, here, there) => {
    expect(wordingOf(here, there)).toMatchObject({ relation: 'verbatim', differences: [] });
  });
});

describe('excerpt: one is part of the other', () => {
  const long = `We worked through many nights and storms. ${HARBOUR}, and every ferry will sail again from the old pier.`;
  it.each<[string, Printed, Printed]>([
    ['this article prints less', HARBOUR, long],
    ['this article prints more', long, HARBOUR],
    ['a few words of it', long, 'the old pier'],
  ])('%s', (_, here, there) => {
    expect(wordingOf(here, there)).toMatchObject({ relation: 'excerpt', differences: [] });
  });
});

describe('edited: what editors do, listed', () => {
  it.each<[string, Printed, Printed, string[]]>([
    ['tense', 'The harbour reopens on Monday', 'The harbour reopened on Monday', ['reopens → reopened']],
    ['an irregular past', 'We go to the old pier at noon', 'We went to the old pier at noon', ['go → went']],
    ['reported speech', 'The ferry will sail on Monday', 'The ferry would sail on Monday', ['will → would']],
    ['have and had', 'The storm has broken the pier', 'The storm had broken the pier', ['has → had']],
    ['can and could', 'Divers can lift the wreck now', 'Divers could lift the wreck now', ['can → could']],
    [
      'person',
      'I am counting every ferry in this harbour',
      'He was counting every ferry in his harbour',
      ['I am → He was', 'this → his'],
    ],
    ['my and his', 'Nobody repaired my old boat', 'Nobody repaired his old boat', ['my → his']],
    [
      'number',
      'The ferry sails after the repairs',
      'The ferries sail after the repairs',
      ['ferry → ferries', 'sails → sail'],
    ],
    ['an article', 'Ferries sail from the old pier now', 'Ferries sail from old pier now', ['the → ']],
    ['another article', 'We saw the boat near the pier', 'We saw a boat near the pier', ['the → a']],
    ['that', 'I know that divers found the wreck', 'I know divers found the wreck', ['that → ']],
    ['and', 'Divers came, and lifted the wreck', 'Divers came, lifted the wreck', ['and → ']],
    ['of', 'All of the divers found the wreck', 'All the divers found the wreck', ['of → ']],
    [
      'another transliteration',
      'Divers from Odesa lifted it',
      'Divers from Odessa lifted it',
      ['Odesa → Odessa'],
    ],
    [
      'British spelling',
      'The harbour master spoke at noon',
      'The harbor master spoke at noon',
      ['harbour → harbor'],
    ],
    [
      '-ise and -ize',
      'We will organise the repairs',
      'We will organize the repairs',
      ['organise → organize'],
    ],
    [
      'a doubled letter',
      'Divers travelled to the wreck',
      'Divers traveled to the wreck',
      ['travelled → traveled'],
    ],
    [
      'a word in two',
      'We feared the fire power of this old ship',
      'We feared the firepower of this old ship',
      ['fire power → firepower'],
    ],
    [
      'a word in two beside words left out',
      'We feared the firepower that the old ship had',
      'We feared the fire power the old ship had',
      ['firepower → fire power', 'that → '],
    ],
    [
      'a title cut short',
      'We asked Sen. Moss about the pier',
      'We asked Senator Moss about the pier',
      ['Sen → Senator'],
    ],
    [
      'a general',
      'We asked General Moss about the pier',
      'We asked Gen. Moss about the pier',
      ['General → Gen'],
    ],
    ['you know', 'The divers, you know, found the wreck', 'The divers found the wreck', ['you know → ']],
    ['I mean', 'The pier is old. I mean, who repairs it?', 'The pier is old. Who repairs it?', ['I mean → ']],
    ['um', 'The pier, um, is older than the ferry', 'The pier is older than the ferry', ['um → ']],
    [
      'first of all',
      'First of all, divers found it. First of all, the pier is old now',
      'First of all, divers found it. The pier is old now',
      ['First of all → '],
    ],
    [
      'a stutter',
      'We have no idea, no idea, who built the pier',
      'We have no idea who built the pier',
      ['idea, no → '],
    ],
    [
      'a doubled very',
      'The storm was very, very strong that night',
      'The storm was very strong that night',
      ['very → '],
    ],
    ['is and are', 'There is many boats in the harbour', 'There are many boats in the harbour', ['is → are']],
    [
      'a contraction and another verb',
      "There's many boats in the harbour",
      'There are many boats in the harbour',
      ["There's → There are"],
    ],
  ])('%s', (_, here, there, differences) => {
    expect(wordingOf(here, there).relation).toBe('edited');
    expect(differencesBetween(here, there)).toEqual(differences);
  });
});

describe('edited: what an outlet marks itself, listed nowhere', () => {
  it.each<[string, Printed, Printed]>([
    [
      'brackets',
      'It will reopen on Monday after repairs',
      'It will reopen [in Varna] on Monday after repairs',
    ],
    ['a first name', 'We asked Moss about the pier', 'We asked (Ann) Moss about the pier'],
    ['[sic]', 'Divers lifted the reck at noon', 'Divers lifted the reck [sic] at noon'],
    [
      'brackets in place of a word',
      'We want it repaired before winter',
      'We want [the pier] repaired before winter',
    ],
    [
      'brackets on both sides',
      'We want [it] repaired before winter',
      'We want [the pier] repaired before winter',
    ],
    ['a letter in brackets', 'We need divers here', 'We need[ed] divers here'],
    [
      'a swearword struck',
      'Nobody gives a damn about this pier',
      'Nobody gives a [expletive] about this pier',
    ],
  ])('%s', (_, here, there) => {
    expect(wordingOf(here, there)).toMatchObject({ relation: 'edited', differences: [] });
    expect(wordingOf(there, here)).toMatchObject({ relation: 'edited', differences: [] });
  });
});

describe('the same words, printed otherwise', () => {
  it.each<[string, Printed, Printed]>([
    ['a percent sign', 'We are 100 percent committed', 'We are 100% committed'],
    ['an ampersand', 'Families and friends came to the pier', 'Families & friends came to the pier'],
    ['points in an abbreviation', 'The UN will see this harbour', 'The U.N. will see this harbour'],
    ['three letters with points', 'She lied to the FBI about boats', 'She lied to the F.B.I. about boats'],
    ['a hyphen', 'They live side-by-side at the pier', 'They live side by side at the pier'],
    ['okay', 'That is OK with every diver', 'That is okay with every diver'],
    ['a number in words', 'Divers found twelve boats there', 'Divers found 12 boats there'],
  ])('%s', (_, here, there) => {
    expect(wordingOf(here, there)).toMatchObject({ relation: 'verbatim', differences: [] });
    expect(wordingOf(there, here)).toMatchObject({ relation: 'verbatim', differences: [] });
  });
});

describe('excerpt: an ellipsis or the reporter marks what is missing', () => {
  const whole = 'Divers, who were paid badly this winter, lifted the rusty wreck';
  it.each<[string, Printed]>([
    ['an ellipsis', 'Divers … lifted the rusty wreck'],
    ['three points', 'Divers ... lifted the rusty wreck'],
    ['points in brackets', 'Divers [...] lifted the rusty wreck'],
    ['two pieces', ['Divers', 'lifted the rusty wreck']],
  ])('%s', (_, there) => {
    expect(wordingOf(whole, there)).toMatchObject({ relation: 'excerpt', differences: [] });
    expect(wordingOf(there, whole)).toMatchObject({ relation: 'excerpt', differences: [] });
  });
});

describe('other words at the ends of one sentence', () => {
  it('are told where the words between differ too', () => {
    const here = 'We will keep searching the estuary until every passenger is accounted for';
    const there = 'We shall go on searching the estuary until every last passenger is found';
    const { differences } = wordingOf(here, there);
    const told = differences.map(({ kind, hereText, thereText }) => [kind, hereText, thereText]);
    expect(told).toEqual([
      ['replaced', 'will keep', 'shall go on'],
      ['put-in', '', 'last'],
      ['replaced', 'accounted for', 'found'],
    ]);
  });
});

describe('reworded: other words for what was said', () => {
  it.each<[string, Printed, Printed]>([
    ['another verb', 'We will repair the harbour before winter', 'We will abandon the harbour before winter'],
    ['another number', 'We paid 5,000 workers for the harbour', 'We paid 6,000 workers for the harbour'],
    [
      'a negation',
      'We did like the harbour treaty they signed',
      'We did not like the harbour treaty they signed',
    ],
    ['who did it', 'Engineers will repair the old pier', 'Volunteers will repair the old pier'],
    ['the last word', 'We will repair the old pier', 'We will repair the old ferry'],
    [
      'a preposition that turns the sense',
      'We voted for the treaty today',
      'We voted against the treaty today',
    ],
    ['all', 'Equal rights for all boats of this harbour', 'Equal rights for some boats of this harbour'],
    ['an adverb', 'The wreck is completely safe for divers', 'The wreck is safe for divers'],
    ['never', 'We never signed the old harbour treaty', 'We signed the old harbour treaty'],
    ['must for will', 'They will repair the old harbour', 'They must repair the old harbour'],
    ['a word of doubt', 'It might be easier to lift the wreck', 'It would be easier to lift the wreck'],
    [
      'words left out in the middle',
      'Divers, who were paid badly, lifted the wreck',
      'Divers lifted the wreck',
    ],
  ])('%s', (_, here, there) => {
    expect(wordingOf(here, there).relation).toBe('reworded');
  });
});

describe('words that only moved', () => {
  it('are no difference', () => {
    const here = 'So far it has been harder than the engineers expected';
    const there = 'It has been harder so far than the engineers expected';
    expect(differencesBetween(here, there)).toEqual([]);
    expect(wordingOf(here, there).relation).not.toBe('reworded');
  });
  it.each<[string, Printed, Printed]>([
    [
      'a negation that moved turns the sense round',
      'I did not say that the engineers had lied about the bridge',
      'I did say that the engineers had not lied about the bridge',
    ],
    [
      'names that changed places change who did it',
      'The minister attacked the mayor over the bridge repairs',
      'The mayor attacked the minister over the bridge repairs',
    ],
  ])('%s', (_, here, there) => {
    expect(differencesBetween(here, there)).not.toEqual([]);
    expect(['reworded', 'edited']).toContain(wordingOf(here, there).relation);
  });
});

describe('the differences, word for word', () => {
  it.each<[string, Printed, Printed, string[]]>([
    ['replaced', 'Divers found a rusty wreck there', 'Divers found a sunken wreck there', ['rusty → sunken']],
    ['left out', 'Divers finally found the wreck', 'Divers found the wreck', ['finally → ']],
    ['put in', 'Divers found the wreck', 'Divers finally found the wreck', [' → finally']],
    [
      'two places',
      'Divers found the rusty wreck near the old pier',
      'Divers found the sunken wreck near the new pier',
      ['rusty → sunken', 'old → new'],
    ],
    [
      'as printed, not as folded',
      'Divers found the Rusty wreck there',
      'Divers found the OLD wreck there',
      ['Rusty → OLD'],
    ],
    [
      'a short end that the other lacks, when nearly all is shared',
      'Divers found the wreck near the pier last night',
      'Divers found the wreck near the pier',
      ['last night → '],
    ],
    [
      'no long end, however much is shared',
      'Divers from three countries found the rusty wreck near the old pier last night and will lift it on Monday morning, if the weather holds and the crane comes',
      'Divers from three countries found the rusty wreck near the old pier last night and will lift it on Monday morning',
      [],
    ],
    [
      'no end that is another sentence',
      'Divers found the wreck. Nobody had searched for it since the war and nobody will lift it now.',
      'Divers found the wreck',
      [],
    ],
  ])('%s', (_, here, there, differences) => {
    expect(differencesBetween(here, there)).toEqual(differences);
  });
});

describe('the remark about Zelensky', () => {
  const printed = [
    'I thought it might be easier to deal with Zelenskyy,',
    "So far it's been harder, but that's OK. It's all right.",
  ];
  const translated =
    "I thought it would be easier to negotiate with Zelensky. It's been harder so far, but that's okay.";
  const differences = differencesBetween(printed, translated);
  it.each(['might → would', 'deal → negotiate'])('%s is marked', (difference) => {
    expect(differences).toContain(difference);
  });
  it('what the translation leaves out is marked', () => {
    expect(differences).toContain("It's all right → ");
  });
  it('“so far”, which only moved, is not', () => {
    expect(differences.join()).not.toMatch(/so far/i);
  });
  it('“OK” and “okay” are one word', () => {
    expect(differences.join()).not.toMatch(/okay/);
  });
});

describe('any two wordings', () => {
  const RELATIONS: readonly QuoteRelation[] = ['verbatim', 'excerpt', 'edited', 'reworded'];
  const word = fc.constantFrom(
    'wreck',
    'wrecked',
    'the',
    'not',
    'Kyiv',
    'Kiev',
    '…',
    '[found]',
    "we'll",
    'I',
    '12',
  );
  const piece = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const printed = fc.array(piece, { minLength: 1, maxLength: 3 }).map((texts) => utterance(...texts));
  type Sided = readonly [Span, string];
  const expectInside = ({ pieces }: Utterance, differences: readonly Sided[]) => {
    let last = 0;
    for (const [{ start, end }, text] of differences) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(pieces.at(-1)?.end ?? 0);
      const holder = pieces.find((one) => one.start <= start && end <= one.end);
      const printedThere = holder?.text.slice(start - holder.start, end - holder.start) ?? text;
      expect(printedThere).toBe(text);
      last = end;
    }
  };
  it('differ in spans that lie inside the utterances, in order, and hold their texts', () => {
    fc.assert(
      fc.property(printed, printed, (here, there) => {
        const { relation, differences } = relate(alignedWordings(here, there));
        expect(RELATIONS).toContain(relation);
        expectInside(
          here,
          differences.map((one) => [one.here, one.hereText]),
        );
        expectInside(
          there,
          differences.map((one) => [one.there, one.thereText]),
        );
      }),
    );
  });
  it('a wording is verbatim with itself', () => {
    fc.assert(
      fc.property(printed, (one) => {
        fc.pre(one.tokens.length > 0);
        expect(relate(alignedWordings(one, one))).toMatchObject({ relation: 'verbatim', differences: [] });
      }),
    );
  });
});
