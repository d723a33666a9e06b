import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArrayFile, writeArrayFile } from '../../../lib/library/array-file';

const note = { articles: ['Fähre', 'ferry'], empty: null };
const written = () =>
  writeArrayFile(note, {
    signed: Int32Array.of(-5, 7),
    small: Uint8Array.of(1, 2, 3),
    none: Uint32Array.of(),
    large: Uint32Array.of(4_000_000_000),
    middling: Uint16Array.of(65_535),
  });

describe('arrays come back as they were written', () => {
  it('with the note, whatever their kind and length', () => {
    const { note: read, arrays } = readArrayFile(written());
    expect(read).toEqual(note);
    expect([...arrays].map(([name, array]) => [name, [...array]])).toEqual([
      ['signed', [-5, 7]],
      ['small', [1, 2, 3]],
      ['none', []],
      ['large', [4_000_000_000]],
      ['middling', [65_535]],
    ]);
  });
  it('from the middle of a larger buffer', () => {
    const bytes = written();
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect([...(readArrayFile(larger.subarray(3)).arrays.get('signed') ?? [])]).toEqual([-5, 7]);
  });
  it('for any numbers', () => {
    fc.assert(
      fc.property(fc.uint32Array(), fc.uint8Array(), fc.string(), (one, other, text) => {
        const { note: read, arrays } = readArrayFile(
          writeArrayFile(text, { one: Uint32Array.from(one), other: Uint8Array.from(other) }),
        );
        expect(read).toBe(text);
        expect([...(arrays.get('one') ?? [])]).toEqual([...one]);
        expect([...(arrays.get('other') ?? [])]).toEqual([...other]);
      }),
    );
  });
});

describe('bytes that are not what was written are refused', () => {
  const changed = (at: number, by: number) => {
    const bytes = written();
    bytes[at] = (bytes[at] ?? 0) ^ by;
    return bytes;
  };
  it.each([
    ['no bytes', new Uint8Array(0), 'it is none'],
    ['other bytes', new TextEncoder().encode('{"format": "pack"} and more'), 'it is none'],
    ['another version', changed(4, 2), 'another version'],
    ['a flipped bit in an array', changed(written().length - 8, 1), 'checksum'],
    ['a flipped bit in the head', changed(20, 1), 'checksum'],
    ['a cut end', written().subarray(0, written().length - 8), 'checksum'],
  ])('%s', (_, bytes, why) => {
    expect(() => readArrayFile(bytes)).toThrow(why);
  });
});
