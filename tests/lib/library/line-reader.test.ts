import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, LineReader } from '../../../lib/library/line-reader';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));

/** The lines of a file that comes in slices which end at `cuts`. */
function linesOf(bytes: Uint8Array, cuts: readonly number[] = [], most?: number): Line[] {
  const reader = new LineReader(most);
  const ends = [...cuts, bytes.length];
  const lines = ends.flatMap((end, at) => [...reader.read(bytes.slice(at === 0 ? 0 : ends[at - 1], end))]);
  return [...lines, ...reader.end()];
}
const told = (lines: readonly Line[]): string[] =>
  lines.map((line) => `${line.number} ${line.kind === 'text' ? line.text : line.kind}`);
const everyByte = (bytes: Uint8Array): number[] => Array.from(bytes, (_, at) => at);

describe('lines and their numbers', () => {
  const BOM = [0xef, 0xbb, 0xbf];
  const HALF_A_SHIP = [0xf0, 0x9f, 0x9a];
  it.each([
    ['an empty file has none', bytesOf(), []],
    ['one line', bytesOf('one\n'), ['1 one']],
    ['an unfinished last line', bytesOf('one\ntwo'), ['1 one', '2 two']],
    ['empty lines count', bytesOf('\n\nthree\n'), ['1 ', '2 ', '3 three']],
    ['line ends of another system', bytesOf('one\r\n\r\nthree\r\n'), ['1 one', '2 ', '3 three']],
    ['a carriage return within a line stays', bytesOf('o\rne\n'), ['1 o\rne']],
    ['a byte order mark', bytesOf(BOM, 'one\ntwo\n'), ['1 one', '2 two']],
    ['other line ends of Unicode are words', bytesOf('one\u2028\u0085two\n'), ['1 one\u2028\u0085two']],
    [
      'damaged bytes cost one line',
      bytesOf('one\n', HALF_A_SHIP, '\nthree\n'),
      ['1 one', '2 not-utf8', '3 three'],
    ],
    ['a character that is cut off at the end', bytesOf('one\n', HALF_A_SHIP), ['1 one', '2 not-utf8']],
    ['an encoded half of a pair is damage', bytesOf([0xed, 0xa0, 0x80], '\ntwo'), ['1 not-utf8', '2 two']],
    ['a file in two bytes a letter', bytesOf([0xff, 0xfe, 0x7b, 0, 0x0a, 0]), ['1 not-utf8', '2 \0']],
  ])('%s', (_, bytes, lines) => {
    expect(told(linesOf(bytes))).toEqual(lines);
    expect(told(linesOf(bytes, everyByte(bytes)))).toEqual(lines);
  });

  it('are the same however the file is cut', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '🚢', '\n', '\r\n', '\u2028', ' '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (written, seeds) => {
        const bytes = utf8(written);
        const cuts = seeds.map((seed) => seed % (bytes.length + 1)).sort((a, b) => a - b);
        const lines = written
          .split('\n')
          .map((line, at, all) => (at < all.length - 1 ? line.replace(/\r$/, '') : line));
        if (lines.at(-1) === '') lines.pop();
        expect(told(linesOf(bytes, cuts))).toEqual(lines.map((line, at) => `${at + 1} ${line}`));
      }),
    );
  });

  it('say whether they ended, and how many bytes they took', () => {
    expect(linesOf(bytesOf('é\ntw'))).toEqual([
      { kind: 'text', number: 1, text: 'é', bytes: 2, isEnded: true },
      { kind: 'text', number: 2, text: 'tw', bytes: 2, isEnded: false },
    ]);
  });
});

describe('a line that is too long', () => {
  const file = bytesOf('12345\n123456\n12345\n123456');
  it.each([
    ['in one slice', []],
    ['in slices', [3, 8, 10, 15]],
    ['byte by byte', everyByte(file)],
  ])('is told and costs itself: %s', (_, cuts) => {
    expect(told(linesOf(file, cuts, 5))).toEqual(['1 12345', '2 too-long', '3 12345', '4 too-long']);
  });
});
