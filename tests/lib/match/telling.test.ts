import { describe, expect, it } from 'vitest';
import { tellingsOf } from '../../../lib/match/telling';
import { packedArticle } from '../corpus/packed';

const WIRE = [
  'The ferry struck the reef shortly after leaving the inner harbour',
  'Nobody on the bridge had seen that the lighthouse was dark',
  'Divers will look for the anchor as soon as the storm is over',
  'The company has not answered a single one of our letters',
];
const OWN = [
  'Fishermen had warned the council about the lamp for two years',
  'A new lamp costs less than a single day of searching at sea',
  'I counted the passengers twice and one boy was not among them',
];
const MORE = [
  'Every winter the pilots ask for a second tug and every winter they are refused',
  'Our insurance covers the cargo while the crew has to look after itself',
  'She was rowing towards the light when it went out for the third time',
  'There is no map of the wreck because nobody has ever paid for one',
];
/** Sentences of narration around a short quote. */
const NARRATED = [
  'The ferry company said on Monday that it would pay for the search, which has cost 40,000 crowns so far.',
  'A spokeswoman for the harbour called the offer “a first step” and asked for the log of the last 12 voyages.',
  'Two of the 31 passengers were still missing when divers went down again at noon, the rescue service said.',
  'The council meets on Thursday to vote on a new lamp, which 75 percent of the islanders want.',
];
const tellings = (...texts: readonly (readonly string[])[]) =>
  tellingsOf(texts.map((quotes, at) => packedArticle(`outlet${at}`, quotes)));

describe('copies of one text share a telling', () => {
  it.each([
    ['word for word', [WIRE, WIRE], [0, 0]],
    ['with one sentence cut', [WIRE, WIRE.slice(1)], [0, 0]],
    ['with a sentence of the outlet’s own', [WIRE, [...WIRE, ...OWN.slice(0, 1)]], [0, 0]],
    ['in capitals and with other marks', [WIRE, WIRE.map((text) => `${text.toUpperCase()}!`)], [0, 0]],
    ['apart from each other in the list', [WIRE, OWN, WIRE], [0, 1, 0]],
    ['in a chain: a copy of a copy', [WIRE.slice(0, 3), WIRE, WIRE.slice(1)], [0, 0, 0]],
  ])('%s', (_, texts, expected) => {
    expect(tellings(...texts)).toEqual(expected);
  });
});

describe('articles of their own', () => {
  it.each([
    ['nothing in common', [WIRE, OWN], [0, 1]],
    ['one common quote', [WIRE, [...OWN, WIRE[0] ?? '']], [0, 1]],
    ['an article of one quote that another prints too', [[WIRE[0] ?? ''], WIRE], [0, 1]],
    [
      'three common quotes in long articles',
      [
        [...WIRE, ...OWN],
        [...WIRE.slice(0, 3), ...MORE],
      ],
      [0, 1],
    ],
    ['a report that takes a whole short one in', [WIRE, [...WIRE, ...OWN, ...MORE]], [0, 1]],
    [
      'common short sentences',
      [
        ['Yes', 'No', 'We will see'],
        ['Yes', 'No', 'We will see'],
      ],
      [0, 1],
    ],
    ['no statements', [[], []], [0, 1]],
  ])('%s', (_, texts, expected) => {
    const own = texts.map((quotes, at) => {
      const packed = packedArticle(`outlet${at}`, quotes);
      const statements = packed.statements.map((one) =>
        one.text.length < 20 ? { ...one, sentence: one.text } : one,
      );
      return { ...packed, statements };
    });
    expect(tellingsOf(own)).toEqual(expected);
  });
});

describe('many copies', () => {
  it('of one text are one telling', () => {
    const copies = Array.from({ length: 10 }, () => WIRE);
    expect(new Set(tellings(...copies)).size).toBe(1);
  });
});

describe('a wire story that an outlet has edited', () => {
  const narrated = (name: string, sentences: readonly string[]) => {
    const packed = packedArticle(name, sentences);
    const statements = packed.statements.map((one, at) => ({
      ...one,
      text: 'a first step',
      sentence: sentences[at] ?? '',
    }));
    return { ...packed, statements };
  };
  it.each<[string, readonly string[]]>([
    ['a paragraph cut', NARRATED.slice(0, 3)],
    ['per cent for percent', NARRATED.map((text) => text.replace('75 percent', '75 per cent'))],
    [
      'with other marks and punctuation',
      NARRATED.map((text) => text.replace(/[“”]/g, '"').replace(',', ' –')),
    ],
    ['a name put in', NARRATED.map((text) => text.replace('The council', 'The council under Mr. Vane'))],
    ['one sentence of its own', [...NARRATED, 'Our reporter was not let on board of the tug on Sunday.']],
  ])('%s', (_, edited) => {
    expect(tellingsOf([narrated('wire', NARRATED), narrated('outlet', edited)])).toEqual([0, 0]);
  });
});

describe('two reports of one press conference', () => {
  const ONE = [
    'Captain Vane said when he was asked on the quay why the ferry had turned so early that night.',
    'he went on, in answer to the first of many questions that relatives had sent to the harbour office.',
    'was all that he would tell them about the search, which is now in its second week off the reef.',
    'Vane complained before the microphones were switched off and the families were led out.',
  ];
  const OTHER = [
    'were the words with which the harbour master opened an hour that nobody in the hall will forget.',
    'the old man murmured while his lawyer looked for the sheet with the positions of both vessels.',
    'so much was promised to those who had come by bus from the northern villages to hear it.',
    'came the reply, and with it the first sign of anger in a week of careful sentences.',
  ];
  const report = (name: string, around: readonly string[]) => {
    const packed = packedArticle(name, WIRE);
    const statements = packed.statements.map((one, at) => ({
      ...one,
      sentence: `“${WIRE[at] ?? ''},” ${around[at] ?? ''}`,
    }));
    return { ...packed, statements };
  };

  it('share what was spoken and are no copies', () => {
    expect(tellingsOf([report('one', ONE), report('other', OTHER)])).toEqual([0, 1]);
  });

  it('are copies where they tell it alike', () => {
    expect(tellingsOf([report('one', ONE), report('copy', ONE)])).toEqual([0, 0]);
  });
});

describe('a chain of likenesses', () => {
  it('joins no two texts that are unlike', () => {
    const middle = [...WIRE.slice(1), ...OWN, ...MORE.slice(0, 2)];
    const [first, between, last] = tellings([...WIRE, ...OWN], middle, [...OWN, ...MORE]);
    expect([first, last]).toContain(between);
    expect(last).not.toBe(first);
  });
});
