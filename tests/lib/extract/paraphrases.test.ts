import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { findParaphrases } from '../../../lib/extract/paraphrases/paraphrases';
import { hearSpeech } from '../../../lib/extract/quotes/speech';
import type { Paraphrase } from '../../../lib/model';
import { quotedArticle } from './quotes-reading';

const paraphrasesOf = (text: string, lang?: string): Paraphrase[] =>
  extract(quotedArticle(text, lang)).flatMap((one) => (one.kind === 'paraphrase' ? [one] : []));

/** Speaker, cue and clause of each. */
const told = (text: string, lang?: string) =>
  paraphrasesOf(text, lang).map(({ speaker, cue, text: clause }) => [speaker?.name, cue, clause]);

const one = (speaker: string, cue: string, clause: string) => [[speaker, cue, clause]];

describe('a clause behind the cue', () => {
  test.each([
    [
      'with that',
      'Ana Lopez said that the bridge was shut.',
      one('Ana Lopez', 'said', 'the bridge was shut'),
    ],
    ['without that', 'Ana Lopez said the bridge was shut.', one('Ana Lopez', 'said', 'the bridge was shut')],
    [
      'behind a day',
      'The ministry said on Monday that nine people were hurt.',
      one('The ministry', 'said', 'nine people were hurt'),
    ],
    [
      'behind a day without on',
      'The ministry said Monday nine people were hurt.',
      one('The ministry', 'said', 'nine people were hurt'),
    ],
    [
      'that begins with the day of a thing',
      'Ana Lopez said Monday’s flood shut the bridge.',
      one('Ana Lopez', 'said', 'Monday’s flood shut the bridge'),
    ],
    [
      'behind a place of speaking',
      'The ministry said in a statement that nine people were hurt.',
      one('The ministry', 'said', 'nine people were hurt'),
    ],
    [
      'behind who was told',
      'Ana Lopez told reporters the bridge was shut.',
      one('Ana Lopez', 'told', 'the bridge was shut'),
    ],
    [
      'behind who was told and when',
      'Ana Lopez told The Brno Courier on Friday that the bridge was shut.',
      one('Ana Lopez', 'told', 'the bridge was shut'),
    ],
    [
      'behind an insertion',
      'Ana Lopez said, without giving details, that the bridge was shut.',
      one('Ana Lopez', 'said', 'the bridge was shut'),
    ],
    [
      'behind small words',
      'Ana Lopez insisted once more that the bridge was shut.',
      one('Ana Lopez', 'insisted', 'the bridge was shut'),
    ],
    [
      'of a verb of two words',
      'Ana Lopez pointed out that the bridge was shut.',
      one('Ana Lopez', 'pointed out', 'the bridge was shut'),
    ],
    [
      'of a warning',
      'Ana Lopez warned that the bridge would fall.',
      one('Ana Lopez', 'warned', 'the bridge would fall'),
    ],
    [
      'of a warning to somebody',
      'Ana Lopez warned drivers that the bridge would fall.',
      one('Ana Lopez', 'warned', 'the bridge would fall'),
    ],
    [
      'with a clause in front of it',
      'Ana Lopez said that, if it rained again, the bridge would fall.',
      one('Ana Lopez', 'said', 'if it rained again, the bridge would fall'),
    ],
    [
      'with an insertion in it',
      'Ana Lopez said the bridge, which was built in 1931, was shut.',
      one('Ana Lopez', 'said', 'the bridge, which was built in 1931, was shut'),
    ],
    [
      'with two parts',
      'Ana Lopez said that the bridge was shut and that the road would follow.',
      one('Ana Lopez', 'said', 'the bridge was shut and that the road would follow'),
    ],
    [
      'of a large number',
      'Ana Lopez said the bridge would cost 900,000 crowns.',
      one('Ana Lopez', 'said', 'the bridge would cost 900,000 crowns'),
    ],
    [
      'of a participle',
      'Ana Lopez shut the bridge, saying it was no longer safe.',
      one('Ana Lopez', 'saying', 'it was no longer safe'),
    ],
    [
      'where the sentence begins with something else',
      'After the meeting, Ana Lopez said the bridge was shut.',
      one('Ana Lopez', 'said', 'the bridge was shut'),
    ],
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a clause before the cue', () => {
  test.each([
    [
      'officials said',
      'The bridge was shut, officials said.',
      one('officials', 'said', 'The bridge was shut'),
    ],
    ['inverted', 'The bridge was shut, said Ana Lopez.', one('Ana Lopez', 'said', 'The bridge was shut')],
    [
      'with a day behind the cue',
      'The bridge was shut, officials said on Monday.',
      one('officials', 'said', 'The bridge was shut'),
    ],
    [
      'with who was told',
      'The bridge was shut, Ana Lopez told reporters.',
      one('Ana Lopez', 'told', 'The bridge was shut'),
    ],
    [
      'according to',
      'The bridge was shut, according to the mayor.',
      one('the mayor', 'according to', 'The bridge was shut'),
    ],
    [
      'according to, in front',
      'According to the mayor, the bridge was shut.',
      one('the mayor', 'According to', 'the bridge was shut'),
    ],
    [
      'according to somebody with an office',
      'According to Ana Lopez, an engineer of the city, the bridge was shut.',
      one('Ana Lopez', 'According to', 'the bridge was shut'),
    ],
    [
      'without the conjunction that opens the sentence',
      'But the bridge was shut, officials said.',
      one('officials', 'said', 'the bridge was shut'),
    ],
    [
      'without the place and the agency',
      'BRNO (CTK) — The bridge was shut, officials said.',
      one('officials', 'said', 'The bridge was shut'),
    ],
    [
      'behind a time',
      'On Monday, the bridge was shut, officials said.',
      one('officials', 'said', 'On Monday, the bridge was shut'),
    ],
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a clause ends where the article may speak for itself', () => {
  test.each([
    ['but', 'Ana Lopez said the bridge was shut, but cars went over it.', 'the bridge was shut'],
    ['though', 'Ana Lopez said the bridge was shut, though cars went over it.', 'the bridge was shut'],
    ['a semicolon', 'Ana Lopez said the bridge was shut; cars went over it.', 'the bridge was shut'],
    [
      'another main clause',
      'Ana Lopez said the bridge was shut, and the shops closed.',
      'the bridge was shut',
    ],
    ['a relative clause', 'Ana Lopez, who said the bridge was shut, went home.', 'the bridge was shut'],
    [
      'a clause of time',
      'After Ana Lopez said the bridge was shut, the shops closed.',
      'the bridge was shut',
    ],
    ['what it was based on', 'Ana Lopez said the bridge was shut, citing the rain.', 'the bridge was shut'],
  ])('%s', (_name, text, clause) => {
    expect(told(text)).toEqual(one('Ana Lopez', 'said', clause));
  });
});

describe('several tellings', () => {
  test.each([
    [
      'one after the other',
      'Ana Lopez said the bridge was shut, adding that the road would follow.',
      [
        ['Ana Lopez', 'said', 'the bridge was shut'],
        ['Ana Lopez', 'adding', 'the road would follow'],
      ],
    ],
    [
      'of two people',
      'Ana Lopez said the bridge was shut, and Carl Novak said that it was open.',
      [
        ['Ana Lopez', 'said', 'the bridge was shut'],
        ['Carl Novak', 'said', 'it was open'],
      ],
    ],
    [
      'one within another: whose words they are',
      'The Brno Courier reported that Ana Lopez said the bridge was shut.',
      one('Ana Lopez', 'said', 'the bridge was shut'),
    ],
    [
      'what he says that he told others is his',
      'Carl Novak was there. Novak said he told them that the bridge was shut.',
      one('Carl Novak', 'said', 'he told them that the bridge was shut'),
    ],
    [
      'a telling that is part of what is told',
      'Ana Lopez said the report in which Carl Novak claimed that the bridge was safe had been withdrawn.',
      one(
        'Ana Lopez',
        'said',
        'the report in which Carl Novak claimed that the bridge was safe had been withdrawn',
      ),
    ],
    [
      'the pronoun leads to its name',
      'Ana Lopez came late. She said the bridge was shut.',
      one('Ana Lopez', 'said', 'the bridge was shut'),
    ],
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('beside quotes', () => {
  test.each([
    [
      'a clause of its own before the quote',
      'Ana Lopez said the bridge was shut, adding: “It is not safe.”',
      one('Ana Lopez', 'said', 'the bridge was shut'),
    ],
    [
      'a clause of its own behind the quote',
      '“It is not safe,” Ana Lopez said, adding that the bridge was shut.',
      one('Ana Lopez', 'adding', 'the bridge was shut'),
    ],
    ['none that holds the quote', 'Ana Lopez said the bridge was “not safe at all” for cars.', []],
    ['none beside a whole quote', 'Ana Lopez said: “The bridge was shut.”', []],
    ['none where marks are left unpaired', "Ana Lopez said the bridge was ''not safe'' for cars.", []],
    ['none in a question before the quote', 'Asked if it was safe, Ana Lopez said: “No, it was not.”', []],
    ['none of a time behind the quote', '“Not safe,” Ana Lopez said after the bridge was shut.', []],
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('no paraphrase', () => {
  test.each([
    ['a question told', 'Ana Lopez asked whether the bridge was shut.'],
    ['what somebody did not say', 'Ana Lopez did not say that the bridge was shut.'],
    ['what somebody never said', 'Ana Lopez never said the bridge was shut.'],
    ['what somebody has not said', 'Ana Lopez has not said that the bridge was shut.'],
    ['what somebody would say', 'Ana Lopez would say that the bridge was shut.'],
    ['what somebody might argue', 'Ana Lopez might argue that the bridge was shut.'],
    ['what somebody is going to say', 'Ana Lopez is expected to say that the bridge was shut.'],
    ['what somebody would have said', 'Ana Lopez would have said that the bridge was shut.'],
    ['what somebody could have said', 'Ana Lopez could have said the bridge was shut.'],
    ['what is unreal', 'Had Ana Lopez said the bridge was shut, she would be free.'],
    ['what somebody avoids', 'Ana Lopez avoided saying that the bridge was shut.'],
    ['what somebody all but said', 'Ana Lopez stopped short of saying that the bridge was shut.'],
    ['what is far from said', 'Far from saying that the bridge was shut, Ana Lopez smiled.'],
    ['what somebody almost said', 'Ana Lopez almost said that the bridge was shut.'],
    ['what somebody rarely says', 'Ana Lopez rarely says that the bridge was shut.'],
    ['what somebody is accused of', 'Ana Lopez was accused of saying that the bridge was shut.'],
    ['what is only alleged', 'Ana Lopez allegedly told reporters the bridge was shut.'],
    ['neither, nor', 'Ana Lopez neither said that the bridge was shut nor left.'],
    ['what is supposed', 'If Ana Lopez said the bridge was shut, she was wrong.'],
    ['what nobody says', 'Nobody said that the bridge was shut.'],
    ['what no official says', 'No official said that the bridge was shut.'],
    ['what somebody thinks', 'Ana Lopez believes that the bridge was shut.'],
    ['what somebody denies', 'Ana Lopez denied that the bridge was shut.'],
    ['the writer’s own word', 'I say that the bridge was shut.'],
    ['nothing said', 'Ana Lopez said nothing when the bridge was shut.'],
    ['words without a verb', 'Ana Lopez said hello to the crowd.'],
    ['a wish', 'Ana Lopez told drivers to keep off the bridge.'],
    ['an announced thing', 'Ana Lopez announced a plan that would shut the bridge.'],
    ['what is spoken of', 'Ana Lopez told reporters about the plan that had shut the bridge.'],
    ['who is said to be', 'The bridge was said to be shut.'],
    ['a passive', 'Ana Lopez was told that the bridge was shut.'],
    ['what he said', 'Ana Lopez stood by what she said was a safe bridge.'],
    ['a question', 'Who said that the bridge was shut?'],
    ['a heading', 'Mayor Ana Lopez Says Old Bridge Was Shut'],
    ['a noun like a verb', 'The crowd came, half of it from Rust Belt states that had lost work.'],
    ['a report like a verb', 'The bridge was shut, according to its monthly reports.'],
  ])('%s', (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  test('in languages whose reported clauses are not read', () => {
    expect(told('Ana Lopez sagte, dass die Brücke gesperrt sei.', 'de')).toEqual([]);
    expect(told('Ana Lopez a déclaré que le pont était fermé.', 'fr')).toEqual([]);
  });
});

describe('what a paraphrase carries', () => {
  const TEXT = 'It rained. Mayor Ana Lopez said on Wednesday that the bridge was shut.';
  const [paraphrase] = paraphrasesOf(TEXT);

  test('spans of its own article', () => {
    expect(TEXT.slice(paraphrase?.start, paraphrase?.end)).toBe('the bridge was shut');
    expect(TEXT.slice(paraphrase?.cueStart, (paraphrase?.cueStart ?? 0) + 4)).toBe('said');
    expect(TEXT.slice(paraphrase?.speaker?.start, paraphrase?.speaker?.end)).toContain('Ana Lopez');
  });

  test('its sentence, the one before, and the day', () => {
    expect(paraphrase?.sentence).toBe('Mayor Ana Lopez said on Wednesday that the bridge was shut.');
    expect(paraphrase?.leadIn).toBe('It rained.');
    expect(paraphrase?.uttered).toEqual({ from: '2025-04-23', to: '2025-04-23' });
  });

  test('a day within the clause is not that of the telling', () => {
    expect(paraphrasesOf('Ana Lopez said the flood on Monday shut the bridge.')[0]?.uttered).toBeNull();
    expect(paraphrasesOf('The flood on Monday shut the bridge, Ana Lopez said.')[0]?.uttered).toBeNull();
  });
});

describe('hostile texts', () => {
  /** Sentences of up to 400 tokens are read. */
  const REPEATED = 40;
  const RUNS = 4;
  /** The best of several runs: a busy machine is not what is measured. */
  const ms = (text: string): number => {
    const article = quotedArticle(text);
    const speech = hearSpeech(article);
    const runs = Array.from({ length: RUNS }, () => {
      const before = performance.now();
      findParaphrases(article, [], speech);
      return performance.now() - before;
    });
    return Math.min(...runs);
  };

  test.each([
    ['cues without end', 'said that '],
    ['tellings without end', 'Ana Lopez said that the bridge was shut, and '],
    ['that without end', 'Ana Lopez said in a statement that that '],
    ['commas without end', 'Ana Lopez said, , , '],
    ['days without end', 'on Monday, said '],
  ])('%s: four times the text takes no more than ten times as long', (_name, part) => {
    const sentence = `${part.repeat(REPEATED)}. `;
    expect(ms(sentence.repeat(80))).toBeLessThan(10 * Math.max(5, ms(sentence.repeat(20))));
  });
});
