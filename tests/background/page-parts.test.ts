import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSender } from '../../browser/senders';
import type { SnapshotPart, SnapshotToken } from '../../lib/snapshot';

type Parts = typeof import('../../entrypoints/background/page-parts');
let parts: Parts;

/** A background that has just been started: what it kept in memory is gone. */
async function restart(): Promise<void> {
  vi.resetModules();
  parts = await import('../../entrypoints/background/page-parts');
}
beforeEach(restart);

const URL = 'https://quay.example/news/wall';
const tab = (number: number): PageSender => ({
  tab: number,
  window: 1,
  url: URL,
  document: null,
  isPrivate: false,
});
/** Part `part` of three. */
const partOf = (
  reading: string,
  part: number,
  tokens: readonly SnapshotToken[] = [`${reading}${part}`],
): SnapshotPart => ({
  reading,
  part,
  isLast: part === 2,
  tokens,
  url: URL,
  capturedAt: '2024-03-09T10:00:00Z',
});
/** What becomes of these parts of readings, by their names and numbers. */
const receive = (names: readonly string[], from = 1) =>
  names.map((name) => {
    const received = parts.receivePart(partOf(name.slice(0, 1), Number(name.slice(1))), tab(from));
    return received.kind === 'whole' ? received.tokens.join(' ') : received.kind;
  });

describe('parts of a page', () => {
  it.each<[string, string[], string[]]>([
    ['in order are the whole', ['a0', 'a1', 'a2'], ['more', 'more', 'a0 a1 a2']],
    ['of which one is missing', ['a0', 'a2'], ['more', 'missing']],
    ['of which the first is missing', ['a1', 'a2'], ['missing', 'missing']],
    ['of which one comes twice', ['a0', 'a1', 'a1', 'a2'], ['more', 'more', 'missing', 'a0 a1 a2']],
    ['whose last comes twice', ['a0', 'a1', 'a2', 'a2'], ['more', 'more', 'a0 a1 a2', 'missing']],
    ['after the last', ['a0', 'a1', 'a2', 'a3'], ['more', 'more', 'a0 a1 a2', 'missing']],
    ['that begin again', ['a0', 'a1', 'a0', 'a1', 'a2'], ['more', 'more', 'more', 'more', 'a0 a1 a2']],
    [
      'of a newer reading end the older',
      ['a0', 'b0', 'a1', 'b1', 'b2'],
      ['more', 'more', 'missing', 'more', 'b0 b1 b2'],
    ],
  ])('%s', (_, names, became) => {
    expect(receive(names)).toEqual(became);
  });

  it('of two tabs are kept apart', () => {
    const all = [
      ...receive(['a0'], 1),
      ...receive(['a0'], 2),
      ...receive(['a1', 'a2'], 1),
      ...receive(['a1', 'a2'], 2),
    ];
    expect(all).toEqual(['more', 'more', 'more', 'a0 a1 a2', 'more', 'a0 a1 a2']);
  });

  it('that a killed background had are missing to its successor', async () => {
    expect(receive(['a0', 'a1'])).toEqual(['more', 'more']);
    await restart();
    expect(receive(['a2', 'b0', 'b1', 'b2'])).toEqual(['missing', 'more', 'more', 'b0 b1 b2']);
  });
});

describe('a page without an end', () => {
  const many = Array.from({ length: 200_000 }, () => 'x');

  /** Sends parts of one reading until they are refused; answers how many were taken. */
  function flood(): number {
    for (let part = 0; part < 100; part++)
      if (parts.receivePart({ ...partOf('a', part, many), isLast: false }, tab(1)).kind !== 'more')
        return part;
    return 100;
  }

  it('is refused in words, and nothing of it is kept', () => {
    expect(flood).toThrow('The page is too large.');
    expect(receive(['a11'])).toEqual(['missing']);
  });

  it('is refused for the length of its texts too, whatever elements they are in', () => {
    const value = 'x'.repeat(400_000);
    const send = (part: number) =>
      parts.receivePart({ ...partOf('a', part, [value, ['p', 'title', value]]), isLast: false }, tab(1)).kind;
    expect(Array.from({ length: 9 }, (_, part) => send(part))).not.toContain('missing');
    expect(() => send(9)).toThrow('The page is too large.');
    expect(send(10)).toBe('missing');
  });

  it('leaves other tabs alone', () => {
    receive(['b0'], 2);
    expect(flood).toThrow();
    expect(receive(['b1', 'b2'], 2)).toEqual(['more', 'b0 b1 b2']);
  });

  it('begins at two million tokens', () => {
    for (let part = 0; part < 10; part++)
      expect(parts.receivePart({ ...partOf('a', part, many), isLast: false }, tab(1)).kind).toBe('more');
    expect(() => parts.receivePart({ ...partOf('a', 10), isLast: false }, tab(1))).toThrow(Error);
  });
});
