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
        [...WIRE.slice(0, 3), ...OWN.map((text) => `Later: ${text}`), 'A', 'B'],
      ],
      [0, 1],
    ],
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
