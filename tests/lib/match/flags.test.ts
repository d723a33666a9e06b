import { describe, expect, it } from 'vitest';
import { isTranslation, speakerDiffers } from '../../../lib/match/flags';
import type { Speaker } from '../../../lib/model';
import { article, quote } from './matches';
import { alignedWordings, flagsBetween, utterance } from './wordings';

type Printed = string | readonly string[];

describe('negation-changed', () => {
  it.each<[string, Printed, Printed]>([
    [
      'there is a “not” more',
      'The council members will sign the harbour treaty before winter',
      'The council members will not sign the harbour treaty before winter',
    ],
    [
      'there is a “not” less',
      'The council members have not signed the harbour treaty before winter',
      'The council members have signed the harbour treaty before winter',
    ],
    [
      'contracted',
      'The council members could sign the harbour treaty',
      "The council members couldn't sign the harbour treaty",
    ],
    [
      'never',
      'The old council members never signed the harbour treaty',
      'The old council members signed the harbour treaty',
    ],
    ['no', 'Divers say there is evidence of a leak', 'Divers say there is no evidence of a leak'],
  ])('%s', (_, here, there) => {
    expect(flagsBetween(here, there)).toContain('negation-changed');
  });
  it.each<[string, Printed, Printed]>([
    ['the same wording', 'We will not sign the treaty', 'We will not sign the treaty'],
    ['the same negation in another form', "We won't sign the treaty", 'We will not sign the treaty'],
    [
      'a negation that the excerpt does not reach',
      'We will not sign. The treaty ruins every harbour on this coast',
      'The treaty ruins every harbour on this coast',
    ],
    [
      'a repeated no',
      'I told the captain no no that will not happen here',
      'I told the captain no that will not happen here',
    ],
    [
      'words around it that differ too',
      'The council would gladly sign the treaty before winter',
      'The ministers will not sign any treaty before winter',
    ],
    [
      'the same word on each side, but not the words beyond',
      'The council will not sign that treaty now',
      'Some ministers will sign any treaty now',
    ],
    [
      'whether or not',
      'I do not know whether or not they will sign the treaty',
      'I do not know whether they will sign the treaty',
    ],
    [
      'a longer cut that holds a negation',
      'The treaty ruins the harbour and nobody here wants it and everyone on the coast knows',
      'The treaty ruins the harbour and everyone on the coast knows',
    ],
  ])('is silent: %s', (_, here, there) => {
    expect(flagsBetween(here, there)).not.toContain('negation-changed');
  });
});

describe('hedge-cut', () => {
  const WITHOUT = 'The bridge is old and the engineers knew about it';
  it.each([
    ['maybe', 'The bridge is old and maybe the engineers knew about it'],
    ['I think', 'The bridge is old and I think the engineers knew about it'],
    ['probably', 'The bridge is old and probably the engineers knew about it'],
  ])('%s', (_, here) => {
    expect(flagsBetween(here, WITHOUT)).toContain('hedge-cut');
  });
  it.each<[string, Printed, Printed]>([
    [
      'both hold back',
      'The bridge is old and maybe the engineers knew',
      'The bridge is old and maybe the engineers knew',
    ],
    [
      'the excerpt starts after it',
      'Maybe the engineers knew about the bridge',
      'the engineers knew about the bridge',
    ],
    ['an ordinary word is cut', 'The bridge is old and yesterday the engineers knew about it', WITHOUT],
    [
      'other words stand there',
      'The bridge is old and maybe the engineers knew',
      'The bridge is old; surely some engineers guessed',
    ],
  ])('is silent: %s', (_, here, there) => {
    expect(flagsBetween(here, there)).not.toContain('hedge-cut');
  });
});

describe('cut-inside', () => {
  const WHOLE = 'The bridge is old and nobody listened to our warnings but the engineers knew about it';
  it('words cut without a mark', () => {
    const there = 'The bridge is old and the engineers knew about it';
    expect(flagsBetween(WHOLE, there)).toContain('cut-inside');
  });
  it.each<[string, Printed, Printed]>([
    ['an ellipsis marks the cut', WHOLE, 'The bridge is old and … the engineers knew about it'],
    ['three points mark the cut', WHOLE, 'The bridge is old and ... the engineers knew about it'],
    ['an ellipsis in brackets', WHOLE, 'The bridge is old and [...] the engineers knew about it'],
    ['the reporter speaks between', WHOLE, ['The bridge is old and', 'the engineers knew about it']],
    ['a word or two', 'The old bridge was really very badly built', 'The old bridge was badly built'],
    ['other words stand there', WHOLE, 'The bridge is old and rusty, yet only our engineers knew about it'],
    ['the end is cut', WHOLE, 'The bridge is old and nobody listened to our warnings'],
  ])('is silent: %s', (_, here, there) => {
    expect(flagsBetween(here, there)).not.toContain('cut-inside');
  });
});

describe('a translation', () => {
  it('silences every flag about words, and says so', () => {
    const here = 'The bridge is old and maybe the engineers will not repair it before winter';
    const there = 'The bridge is old and the engineers will repair it before winter';
    expect(flagsBetween(here, there, true)).toEqual(['translated']);
  });
  it.each([
    ['this article is one', { translatedFrom: 'de' }, {}, true],
    ['the other is one', {}, { translatedFrom: 'uk' }, true],
    ['two languages', { lang: 'en' }, { lang: 'de' }, true],
    ['two Englishes', { lang: 'en-GB' }, { lang: 'en-us' }, false],
    ['neither', {}, {}, false],
  ])('%s', (_, here, there, translated) => {
    expect(isTranslation(article(here), article(there))).toBe(translated);
  });
});

describe('speaker-differs', () => {
  const WORDS = 'The harbour treaty will ruin every fishing family on this coast';
  const by = (name: string, via: Speaker['via'] = 'named', cue: string | null = 'said', certainty = 0.95) =>
    quote({ text: WORDS, speaker: { name, start: 0, end: 3, via, certainty }, cue });
  const same = alignedWordings(utterance(WORDS), utterance(WORDS));
  it('two named speakers of the same words', () => {
    expect(speakerDiffers(by('Ann Reed'), by('Bo Lind'), 'different', same)).toBe(true);
  });
  it.each([
    ['the names agree', by('Ann Reed'), by('Reed'), 'same' as const, same],
    ['the names do not tell', by('Ann Reed'), by('Bo'), 'unknown' as const, same],
    ['one is a pronoun', by('Ann Reed'), by('Bo Lind', 'pronoun'), 'different' as const, same],
    ['one is carried over', by('Ann Reed', 'carried'), by('Bo Lind'), 'different' as const, same],
    ['one is unsure', by('Ann Reed'), by('Bo Lind', 'named', 'said', 0.75), 'different' as const, same],
    ['one has no cue beside it', by('Ann Reed'), by('Bo Lind', 'named', null), 'different' as const, same],
    [
      'few words',
      by('Ann Reed'),
      by('Bo Lind'),
      'different' as const,
      alignedWordings(utterance('very bad timing'), utterance('very bad timing')),
    ],
    [
      'other words',
      by('Ann Reed'),
      by('Bo Lind'),
      'different' as const,
      alignedWordings(utterance(WORDS), utterance(WORDS.replace('ruin', 'save'))),
    ],
  ])('is silent: %s', (_, here, there, agreement, aligned) => {
    expect(speakerDiffers(here, there, agreement, aligned)).toBe(false);
  });
});
