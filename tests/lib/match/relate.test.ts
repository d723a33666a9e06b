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

describe('edited: what editors do', () => {
  it.each<[string, Printed, Printed]>([
    [
      'brackets',
      'It will reopen on Monday after repairs',
      'It will reopen [in Varna] on Monday after repairs',
    ],
    ['tense', 'The harbour reopens on Monday after repairs', 'The harbour reopened on Monday after repairs'],
    ['person', 'I am counting every ferry in this harbour', 'He was counting every ferry in his harbour'],
    ['number', 'The ferry sails after the repairs', 'The ferries sail after the repairs'],
    ['a small word', 'Ferries sail from the old pier now', 'Ferries sail from old pier now'],
    ['another transliteration', 'Divers from Odesa lifted the wreck', 'Divers from Odessa lifted the wreck'],
    ['British spelling', 'The harbour master spoke at noon', 'The harbor master spoke at noon'],
    ['-ise and -ize', 'We will organise the harbour repairs', 'We will organize the harbour repairs'],
    ['a doubled letter', 'Divers travelled to the wreck', 'Divers traveled to the wreck'],
  ])('%s', (_, here, there) => {
    const wording = wordingOf(here, there);
    expect(wording.relation).toBe('edited');
    expect(wording.differences.length).toBeGreaterThan(0);
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
