import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, MAX_TOKENS } from '../../../lib/match/align';
import { tokenise } from '../../../lib/text/tokens';
import { alignedWords, priorRarity } from './wordings';

type Printed = string | readonly string[];

describe('which word stands for which', () => {
  it.each<[string, Printed, Printed, string]>([
    ['the same words', 'The harbour will reopen', 'The harbour will reopen', 'the harbour will reopen'],
    ['a word put in', 'Divers found the wreck', 'Divers finally found the wreck', 'divers found the wreck'],
    ['a word left out', 'Divers finally found the wreck', 'Divers found the wreck', 'divers found the wreck'],
    [
      'a word replaced',
      'Divers found the sunken wreck',
      'Divers found the rusty wreck',
      'divers found the wreck',
    ],
    [
      'an inflected word',
      'Divers search the wreck',
      'Divers searched the wreck',
      'divers search=searched the wreck',
    ],
    [
      'a name in another transliteration',
      'We thank Zelenskyy for the divers',
      'We thank Selenskyj for the divers',
      'we thank zelenskyy=selenskyj for the divers',
    ],
    ['contractions', 'We’ll lift the wreck', 'We will lift the wreck', 'we will lift the wreck'],
    ['an insertion', 'Divers found it', 'Divers found [the wreck] it', 'divers found it'],
    [
      'an excerpt from the middle',
      'After the storm the divers found the wreck near the reef',
      'the divers found the wreck',
      'the divers found the wreck',
    ],
    [
      'over an ellipsis',
      'Divers found the wreck, which had been searched for since the last century, near the reef',
      'Divers found the wreck … near the reef',
      'divers found the wreck near the reef',
    ],
    [
      'over a seam between pieces',
      'Divers found the wreck and nobody believed them, near the reef',
      ['Divers found the wreck', 'near the reef'],
      'divers found the wreck near the reef',
    ],
    ['a word that is printed twice', 'the wreck, the wreck sank', 'the wreck sank', 'the wreck sank'],
    ['nothing in common', 'Divers found wrecks', 'Quarterly earnings rose', ''],
    ['an empty wording', '', 'Divers', ''],
  ])('%s', (_, here, there, words) => {
    expect(alignedWords(here, there).join(' ')).toBe(words);
  });
});

describe('the order of words is kept', () => {
  it('so that of two wordings in reverse order only one part is aligned', () => {
    expect(alignedWords('divers lighthouse', 'lighthouse divers')).toHaveLength(1);
  });
  it('moved words stay out; those around them are aligned', () => {
    const words = alignedWords(
      'So far it has been harder than planned',
      'It has been harder so far than planned',
    );
    expect(words).toEqual(['it', 'has', 'been', 'harder', 'than', 'planned']);
  });
});

describe('rare words lead, common ones follow', () => {
  it('the rare stretch is chosen, not the longer one of common words', () => {
    const here = 'we have to do it now and Zaporizhzhia needs submarines';
    const there = 'Zaporizhzhia needs submarines and we have to do it now';
    expect(alignedWords(here, there)).toContain('zaporizhzhia');
  });
  it('an ellipsis bridges a gap that is too long without it', () => {
    const here = `lighthouse ${'and so on '.repeat(60)}keeper`;
    expect(alignedWords(here, 'lighthouse keeper')).toHaveLength(1);
    expect(alignedWords(here, 'lighthouse … keeper')).toEqual(['lighthouse', 'keeper']);
  });
});

describe('likeness of the aligned words', () => {
  const likeness = (here: string, there: string) =>
    align(tokenise(here), tokenise(there), priorRarity).map((pair) => pair.likeness);
  it('is less than one for another ending and for another transliteration, and one for the same word', () => {
    expect(likeness('wreck', 'Wreck')).toEqual([1]);
    expect(likeness('wreck', 'wrecks')[0]).toBeLessThan(1);
    expect(likeness('Odesa', 'Odessa')[0]).toBeLessThan(1);
  });
  it.each([
    ['their', 'there'],
    ['Ukraine', 'Uganda'],
    ['Iran', 'Iraq'],
    ['zelenskyy', 'selenskyj'],
    ['Ali', 'Ilya'],
  ])('%s is not %s', (here, there) => {
    expect(likeness(here, there)).toEqual([]);
  });
});

describe('any two wordings', () => {
  const word = fc.constantFrom(
    'wreck',
    'wrecks',
    'the',
    'of',
    'Kyiv',
    'Kiev',
    '…',
    '[',
    ']',
    "we'll",
    '5,000',
    '平',
  );
  const wording = fc.oneof(
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  );
  it('are aligned by pairs that grow on both sides and lie inside', () => {
    fc.assert(
      fc.property(wording, wording, (one, other) => {
        const [here, there] = [tokenise(one), tokenise(other)];
        let last = { here: -1, there: -1 };
        for (const pair of align(here, there, priorRarity)) {
          expect(pair.here).toBeGreaterThan(last.here);
          expect(pair.there).toBeGreaterThan(last.there);
          expect(pair.likeness).toBeGreaterThan(0);
          expect(pair.likeness).toBeLessThanOrEqual(1);
          last = pair;
        }
        expect(last.here).toBeLessThan(here.length);
        expect(last.there).toBeLessThan(there.length);
      }),
    );
  });
  it('a wording is aligned with itself word for word', () => {
    fc.assert(
      fc.property(wording, (one) => {
        const tokens = tokenise(one);
        const pairs = align(tokens, tokens, () => 1);
        expect(pairs.map(({ here, there }) => [here, there])).toEqual(tokens.map((_, at) => [at, at]));
      }),
    );
  });
});

describe('a speech', () => {
  it('is aligned up to its limit of words, and no further', () => {
    const speech = tokenise('lighthouse '.repeat(5000));
    expect(align(speech, speech, priorRarity)).toHaveLength(MAX_TOKENS);
  });
});
