import { describe, expect, it } from 'vitest';
import { isTranslation, speakerDiffers } from '../../../lib/match/flags';
import type { Speaker } from '../../../lib/model';
import { article, quote } from './matches';
import { alignedWordings, flagsBetween, utterance } from './wordings';

type Printed = string | readonly string[];

describe('negation-changed', () => {
  it.each<[string, string, string]>([
    ['not', 'The council members will sign the treaty', 'The council members will not sign the treaty'],
    ['not, perfect', 'The members have not signed the treaty', 'The members have signed the treaty'],
    ['contracted', 'The members could sign the treaty', "The members couldn't sign the treaty"],
    ['will not', "The members won't sign the treaty", 'The members will sign the treaty'],
    ['cannot', 'The divers cannot lift the wreck', 'The divers can lift the wreck'],
    ['never', 'The old members never signed the treaty', 'The old members signed the treaty'],
    ['never and always', 'The members never read the treaty', 'The members always read the treaty'],
    ['no', 'Divers say there is evidence of a leak', 'Divers say there is no evidence of a leak'],
    ['no and some', 'Divers say there is some risk of a leak', 'Divers say there is no risk of a leak'],
    ['no and a', 'There is no plan for the old pier', 'There is a plan for the old pier'],
    ['do not', 'We do not trust the old engineers', 'We trust the old engineers'],
    ['do and do not', 'We do trust the old engineers', "We don't trust the old engineers"],
    ['without and with', 'We sail without any pilot tonight', 'We sail with any pilot tonight'],
    ['hardly', 'We could hardly see the old pier', 'We could see the old pier'],
    ['illegal', 'The treaty was legal from the start', 'The treaty was illegal from the start'],
    ['unhappy', 'Every fisherman is happy about the treaty', 'Every fisherman is unhappy about the treaty'],
    ['unlikely', 'It is likely that the pier falls', 'It is unlikely that the pier falls'],
    ['unsafe', 'They said the pier was unsafe for children', 'They said the pier was safe for children'],
    ['impossible', 'It is possible to lift this wreck', 'It is impossible to lift this wreck'],
    ['irresponsible', 'That was an irresponsible thing to sign', 'That was an responsible thing to sign'],
    ['disagree', 'I agree with what the engineers said', 'I disagree with what the engineers said'],
    [
      'nothing and something',
      'They found nothing under the old pier',
      'They found something under the old pier',
    ],
    [
      'nobody and everybody',
      'In this town nobody wants the treaty',
      'In this town everybody wants the treaty',
    ],
    ['failed to', 'The mayor failed to sign the treaty', 'The mayor signed the treaty'],
    ['refused to', 'The mayor refused to repair the pier', 'The mayor repaired the pier'],
    ['none and all', 'Sadly none of the boats came home', 'Sadly all of the boats came home'],
    [
      'guilty and innocent',
      'The jury found the captain guilty of theft',
      'The jury found the captain innocent of theft',
    ],
  ])('%s', (_, here, there) => {
    expect(flagsBetween(here, there)).toContain('negation-changed');
    expect(flagsBetween(there, here)).toContain('negation-changed');
  });
  it.each<[string, Printed, Printed]>([
    ['the same wording', 'We will not sign the treaty', 'We will not sign the treaty'],
    ['the same negation contracted', "We won't sign the treaty", 'We will not sign the treaty'],
    ['cannot in two words', 'We cannot sign the old treaty', 'We can not sign the old treaty'],
    ['not out of reach', 'We will not sign. The treaty ruins this coast', 'The treaty ruins this coast'],
    ['a repeated no', 'I told them no no that will not happen', 'I told them no that will not happen'],
    ['a repeated not', 'That will not, not happen on this coast', 'That will not happen on this coast'],
    [
      'words around it differ',
      'The council would gladly sign the treaty',
      'The ministers will not sign any treaty',
    ],
    [
      'the words beyond differ',
      'The council will not sign that treaty now',
      'Some ministers will sign any treaty now',
    ],
    ['whether or not', 'I do not know whether or not they will sign', 'I do not know whether they will sign'],
    [
      'a longer cut that holds one',
      'The treaty ruins us and nobody here wants it and everyone knows',
      'The treaty ruins us and everyone knows',
    ],
    ['not only', 'The treaty not only ruins the whole coast', 'The treaty only ruins the whole coast'],
    ['not just', 'They were not just paid for the treaty', 'They were just paid for the treaty'],
    [
      'not until',
      'The ferry will not sail until the repairs end',
      'The ferry will sail until the repairs end',
    ],
    ['not even', 'The mayor did not even read the treaty', 'The mayor did even read the treaty'],
    ['an answer', 'No, the treaty will ruin this coast', 'The treaty will ruin this coast'],
    [
      'an answer within',
      'Will they sign? No, the treaty ruins this coast',
      'Will they sign? The treaty ruins this coast',
    ],
    ['no doubt', 'The mayor will no doubt sign the treaty', 'The mayor will doubt sign the treaty'],
    ['a question', "Don't you think the treaty ruins us?", 'Do you think the treaty ruins us?'],
    ['a tag', 'The treaty is a shame, is it not?', 'The treaty is a shame, is it?'],
    ['brackets', 'The council will sign the treaty soon', 'The council will [not] sign the treaty soon'],
    [
      'a bracketed word beside it',
      'The council will not sign the treaty',
      'The [council] will sign the treaty',
    ],
    ['an ellipsis', 'The council will not sign the treaty soon', 'The council will … sign the treaty soon'],
    ['a seam', 'The council will not sign the treaty soon', ['The council will', 'sign the treaty soon']],
    [
      'a negation that moved',
      'I did not say the engineers had lied about it',
      'I did say the engineers had not lied about it',
    ],
    ['double negation', 'It is not unlikely that the pier falls', 'It is likely that the pier falls'],
    ['a slip for “now”', 'The council will now sign the treaty', 'The council will not sign the treaty'],
    ['two words in all', 'not good', 'good'],
    ['not any, and no', 'There is not any evidence of a leak', 'There is no evidence of a leak'],
    ['another opposite', 'The pier is old and wide enough', 'The pier is new and wide enough'],
  ])('is silent: %s', (_, here, there) => {
    expect(flagsBetween(here, there)).not.toContain('negation-changed');
    expect(flagsBetween(there, here)).not.toContain('negation-changed');
  });
});

describe('hedge-cut', () => {
  const WITHOUT = 'The bridge is old and the engineers knew about it';
  const within = (hedge: string): [string, string, string] => [
    hedge,
    `The bridge is old and ${hedge} the engineers knew about it`,
    WITHOUT,
  ];
  it.each<[string, string, string]>([
    ...[
      'maybe',
      'I think',
      'I believe',
      'I guess',
      'I suppose',
      'perhaps',
      'probably',
      'possibly',
      'presumably',
      'apparently',
      'I would say',
      'it seems',
      'in my opinion',
      'in my view',
      'as far as I know',
      'I think that',
      'we believe',
      'I suspect',
      'it appears',
      'to my knowledge',
    ].map(within),
    ['sort of', 'The old pier is sort of dangerous for children', 'The old pier is dangerous for children'],
    ['almost', 'The old pier was almost destroyed by storms', 'The old pier was destroyed by storms'],
    ['might and will', 'The old pier might fall this winter', 'The old pier will fall this winter'],
    ['may and must', 'The old pier may close this winter', 'The old pier must close this winter'],
    [
      'probably and definitely',
      'The pier will probably fall this winter',
      'The pier will definitely fall this winter',
    ],
    [
      'at the beginning',
      'I think the engineers knew about the old bridge',
      'The engineers knew about the old bridge',
    ],
    [
      'at a later beginning',
      'It is sad. Maybe the engineers knew about the old bridge',
      'The engineers knew about the old bridge',
    ],
  ])('%s', (_, here, there) => {
    expect(flagsBetween(here, there)).toContain('hedge-cut');
    expect(flagsBetween(there, here)).not.toContain('hedge-cut');
  });
  it.each<[string, Printed, Printed]>([
    ['both hold back', 'The bridge is old and maybe they knew', 'The bridge is old and maybe they knew'],
    ['this article cut it', WITHOUT, 'The bridge is old and maybe the engineers knew about it'],
    [
      'the fragment starts after it',
      'Maybe the engineers knew about the bridge',
      'the engineers knew about the bridge',
    ],
    ['an ordinary word', 'The bridge is old and yesterday the engineers knew about it', WITHOUT],
    [
      'other words stand there',
      'The bridge is old and maybe the engineers knew',
      'The bridge is old; surely some engineers guessed',
    ],
    [
      'an ellipsis',
      'The bridge is old and I think the engineers knew about it',
      'The bridge is old and … the engineers knew about it',
    ],
    [
      'an ellipsis with brackets',
      'The bridge is old and maybe the engineers knew it',
      'The bridge is old and [...] the engineers knew it',
    ],
    [
      'a seam',
      'The bridge is old and maybe the engineers knew it',
      ['The bridge is old and', 'the engineers knew it'],
    ],
    [
      'another hedge in its place',
      'The bridge is old and maybe the engineers knew it',
      'The bridge is old and perhaps the engineers knew it',
    ],
    [
      'one of two',
      'The bridge is old and I think maybe the engineers knew',
      'The bridge is old and maybe the engineers knew',
    ],
    [
      'a repeated one',
      'I think, I think the engineers knew about the bridge',
      'I think the engineers knew about the bridge',
    ],
    [
      'a hedge that stays near',
      'The bridge probably is, I think, old and rusty now',
      'The bridge probably is old and rusty now',
    ],
    ['a word of force', 'The bridge is certainly old and rusty now', 'The bridge is old and rusty now'],
    ['a denial of it', 'The bridge is not probably old and rusty now', 'The bridge is not old and rusty now'],
    ['what I think', 'That is what I think about the old bridge', 'That is what about the old bridge'],
    [
      'a question',
      'Do you know if maybe the engineers knew about it?',
      'Do you know if the engineers knew about it?',
    ],
    ['might and would', 'It might be easier to lift the wreck', 'It would be easier to lift the wreck'],
    ['can for could', 'The pier could hold twenty boats safely', 'The pier can hold twenty boats safely'],
    [
      'you know',
      'The bridge is old and, you know, the engineers knew',
      'The bridge is old and the engineers knew',
    ],
    ['I know', 'The bridge is old and I know the engineers lied', 'The bridge is old and the engineers lied'],
    [
      'brackets beside it',
      'The bridge is old and maybe they knew about it',
      'The bridge is old and [engineers] knew about it',
    ],
    ['the end is cut', 'The engineers knew about the bridge, I think', 'The engineers knew about the bridge'],
    ['few words', 'I think so', 'so'],
    [
      'a quote that begins in mid-sentence',
      'I think the engineers knew about the bridge',
      'engineers knew about the bridge',
    ],
    [
      'a hedge with more words',
      'The bridge is old and I think after all these years the engineers knew',
      'The bridge is old and the engineers knew',
    ],
    [
      'words around it disturbed',
      'The old bridge probably fell in winter',
      'That new bridge fell last winter',
    ],
  ])('is silent: %s', (_, here, there) => {
    expect(flagsBetween(here, there)).not.toContain('hedge-cut');
  });
});

describe('cut-inside', () => {
  const around = (middle: string) => `The bridge is old ${middle} and the engineers knew about it`;
  const CUT = 'The bridge is old and the engineers knew about it';
  it.each<string>([
    'and nobody listened to our warnings',
    'because the mayor spent every coin',
    'and rusty beyond any repair',
    'but three ferries still sail',
    'as every captain told us',
    'which the treaty never mentioned',
    'since storms ruined its pillars',
    'though inspectors called it safe',
    'and dangerous for small children',
    'after fifty winters without paint',
    'if measured by modern standards',
    'and the railway is older',
    'in the eyes of tourists',
    'like most bridges in Varna',
    'and built with cheap steel',
    'unless you count new railings',
    'and five people died there',
    'because nobody paid for paint',
    'where the ferries land today',
    'and costs a fortune yearly',
    'when compared with harbour cranes',
    'and its owner lives abroad',
    'which is why lorries stopped',
    'and the river keeps rising',
    'by order of the governor',
    'and my grandfather built it',
  ])('left out: “%s”', (middle) => {
    expect(flagsBetween(around(middle), CUT)).toContain('cut-inside');
    expect(flagsBetween(CUT, around(middle))).not.toContain('cut-inside');
  });
  const WHOLE = around('and nobody listened to our warnings');
  it.each<[string, Printed, Printed]>([
    ['over the end of a sentence', around('and rusty beyond repair. It needs paint'), CUT],
    ['an ellipsis', WHOLE, 'The bridge is old … and the engineers knew about it'],
    ['three points', WHOLE, 'The bridge is old ... and the engineers knew about it'],
    ['points in brackets', WHOLE, 'The bridge is old [...] and the engineers knew about it'],
    ['a bracketed word', WHOLE, 'The bridge is old [here] and the engineers knew about it'],
    ['a dash', WHOLE, 'The bridge is old — and the engineers knew about it'],
    ['two dashes', WHOLE, 'The bridge is old -- and the engineers knew about it'],
    ['the reporter speaks between', WHOLE, ['The bridge is old', 'and the engineers knew about it']],
    [
      'the reporter speaks between here',
      ['The bridge is old and nobody listened to our warnings', 'and the engineers knew about it'],
      CUT,
    ],
    ['an ellipsis here', around('… nobody listened to warnings …'), CUT],
    ['a word or two', 'The old bridge was really very badly built', 'The old bridge was badly built'],
    ['other words stand there', WHOLE, 'The bridge is old and rusty, yet only our engineers knew about it'],
    ['the end', WHOLE, 'The bridge is old and nobody listened to our warnings'],
    ['the beginning', WHOLE, 'and nobody listened to our warnings and the engineers knew about it'],
    ['you know', around(', you know, I mean,'), CUT],
    [
      'first of all',
      'They said no. First of all, the bridge is old and rusty',
      'They said no. The bridge is old and rusty',
    ],
    [
      'a restart',
      'We knew that the mayor, that the mayor, signed it at noon',
      'We knew that the mayor signed it at noon',
    ],
    [
      'a restart in other words',
      'The mayor came when he came and the mayor signed it at noon',
      'The mayor signed it at noon',
    ],
    [
      'a stutter',
      'I have no idea no idea who built the bridge here',
      'I have no idea who built the bridge here',
    ],
    [
      'small words',
      'The bridge is what it is and was and the engineers knew it',
      'The bridge is what it is and the engineers knew it',
    ],
    ['another word differs', around('and nobody listened to our warnings').replace('knew', 'lied'), CUT],
    [
      'the last word is another',
      WHOLE.replace('about it', 'about rust'),
      CUT.replace('about it', 'about floods'),
    ],
    ['a hedge', around(', as far as I know,'), CUT],
    ['this article cut', CUT, WHOLE],
    ['nothing', WHOLE, WHOLE],
    ['too little beside it', 'Old bridges here which nobody ever painted fall', 'Old bridges fall'],
    [
      'two remarks',
      'The bridge is old. We met the mayor on Monday. Nobody came.',
      'The bridge is old. Everybody came.',
    ],
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
      'the other is named in the sentence',
      { ...by('Ann Reed'), sentence: '“…,” Reed said Lind had told her.' },
      by('Bo Lind'),
      'different' as const,
      same,
    ],
    [
      'the other is named before it',
      by('Ann Reed'),
      { ...by('Bo Lind'), leadIn: 'Reed met the mayor.' },
      'different' as const,
      same,
    ],
    [
      'a quote within a quote',
      { ...by('Ann Reed'), within: 'q0' },
      by('Bo Lind'),
      'different' as const,
      same,
    ],
    ['a body', by('Ann Reed'), by('Harbour Police'), 'different' as const, same],
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
