import { describe, expect, it } from 'vitest';
import { readNearness } from '../../../cli/near-words';
import { openNearWords } from '../../../lib/text/near-words';
import { type NearTable, readNearTable, startsOf, writeNearTable } from '../../../lib/text/near-words-file';
import pairs from './word-pairs.json';

const nearness = readNearness();
const both = (pair: string): [string, string] => {
  const [a = '', b = ''] = pair.split(' ');
  return [a, b];
};
const shareNear = (list: readonly string[]): number =>
  list.filter((pair) => nearness(...both(pair)) > 0).length / list.length;

describe('words that stand for one another in a re-wording', () => {
  it.each([
    ['happy pleased'],
    ['stop cease'],
    ['awful terrible'],
    ['awful bad'],
    ['soldiers troops'],
    ['start begin'],
    ['talks negotiations'],
    ['detrimental harmful'],
    ['ceased stop'],
    ['children kid'],
    ['easier simpler'],
  ])('%s', (pair) => {
    const [a, b] = both(pair);
    expect(nearness(a, b)).toBeGreaterThan(0.6);
    expect(nearness(a, b)).toBeLessThanOrEqual(1);
    expect(nearness(b, a)).toBe(nearness(a, b));
  });

  // Below what was measured when the table was made: a new table may not be worse.
  it.each([
    ['verbs', 0.9],
    ['adjectives', 0.94],
    ['nouns', 0.79],
    ['inflected', 0.95],
  ] as const)('of %s at least %d', (kind, least) => {
    expect(shareNear(pairs.near[kind])).toBeGreaterThanOrEqual(least);
  });
});

describe('words that stand in the same sentences and are others', () => {
  it.each([
    ['numbers', 0],
    ['days and months', 0],
    ['places', 0],
    ['names', 0],
    ['opposites', 0],
    ['small words', 0],
    ['of one kind', 0.06],
    ['of one topic', 0.08],
  ] as const)('of %s at most %d', (kind, most) => {
    expect(shareNear(pairs.apart[kind])).toBeLessThanOrEqual(most);
  });

  it('"better" is not "good", whose other degree it is', () => expect(nearness('better', 'good')).toBe(0));
  it('a word that nobody knows is near none', () => {
    expect(nearness('zzyzx', 'happy')).toBe(0);
    expect(nearness('', 'happy')).toBe(0);
    expect(nearness('щастя', 'happy')).toBe(0);
  });
});

const TABLE: NearTable & { forms: readonly string[] } = {
  forms: ['cease', 'ceased', 'glad', 'stop'],
  formStart: startsOf([1, 1, 1, 1]),
  links: Uint16Array.of(0, 0, 1, 2),
  lexemeStart: startsOf([1, 0, 0]),
  others: Uint16Array.of(2),
  scores: Uint8Array.of(204),
};

describe('the file', () => {
  it('gives back what was written', () => {
    const read = readNearTable(writeNearTable(TABLE));
    expect({ ...read, forms: TABLE.forms.map((_, at) => read.forms.at(at)) }).toEqual(TABLE);
    expect(openNearWords(writeNearTable(TABLE))('ceased', 'stop')).toBe(0.8);
  });

  it('is the same for the same table', () => expect(writeNearTable(TABLE)).toEqual(writeNearTable(TABLE)));

  it('is read from the middle of other bytes', () => {
    const file = writeNearTable(TABLE);
    const around = new Uint8Array(file.length + 1);
    around.set(file, 1);
    expect(openNearWords(around.subarray(1))('stop', 'cease')).toBe(0.8);
  });

  it.each([
    ['empty', (_: Uint8Array) => new Uint8Array(), /no file of near words/],
    ['foreign', (_: Uint8Array) => new Uint8Array(64).fill(65), /no file of near words/],
    ['cut short', (file: Uint8Array) => file.slice(0, -4), /damaged/],
    ['changed in one byte', (file: Uint8Array) => changed(file, file.length - 8), /damaged/],
    ['with a count too large', (file: Uint8Array) => changed(file, 11), /damaged/],
    [
      'of another version',
      (file: Uint8Array) => changed(file, 4),
      /version \d+; this program reads version 1/,
    ],
  ])('is refused when %s', (_, damage, message) => {
    expect(() => openNearWords(damage(writeNearTable(TABLE)))).toThrow(message);
  });
});

function changed(file: Uint8Array, place: number): Uint8Array {
  const copy = file.slice();
  copy[place] = (copy[place] ?? 0) ^ 0x55;
  return copy;
}
