/**
 * UTF-8 bytes in slices → numbered lines, without the whole file.
 *
 * A line ends at a line feed; a carriage return before it is no part of it, nor is a byte order mark before the first.
 * Each line is decoded by itself, so that damaged bytes cost one line. Cost: linear; in memory one slice and at most one
 * line's beginning. Not a TextDecoderStream: it tells of damage, but not where, and reads nothing behind it.
 */

/**
 * Bytes of a line. One is an article's statements; what a page can tell fits into the 10 MB of session storage, and half
 * as much again is left for what is written otherwise. Longer lines are no articles, and are not held.
 */
export const MAX_LINE_BYTES = 16 * 2 ** 20;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export type Line =
  | {
      readonly kind: 'text';
      /** From 1. */
      readonly number: number;
      readonly text: string;
      readonly bytes: number;
      /** False for the last one, if the file does not end with a line feed. */
      readonly isEnded: boolean;
    }
  | { readonly kind: 'too-long' | 'not-utf8'; readonly number: number };

export class LineReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #most: number;
  #number = 1;
  /** The beginning of a line whose end has not come; empty once it is too long. */
  #pieces: Uint8Array[] = [];
  #length = 0;

  constructor(most = MAX_LINE_BYTES) {
    this.#most = most;
  }

  /** The lines that end within `slice`. The slice is not held beyond its last line feed but for what follows it. */
  *read(slice: Uint8Array): Generator<Line> {
    for (let from = 0; from < slice.length; ) {
      const end = slice.indexOf(LINE_FEED, from);
      this.#take(slice.subarray(from, end < 0 ? slice.length : end));
      if (end < 0) return;
      yield this.#line(true);
      from = end + 1;
    }
  }

  /** What stands behind the last line feed; nothing, where the file ends with one. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#line(false);
  }

  #take(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#length += piece.length;
    if (this.#length > this.#most) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  #line(isEnded: boolean): Line {
    const [number, length, pieces] = [this.#number, this.#length, this.#pieces];
    this.#number += 1;
    this.#length = 0;
    this.#pieces = [];
    if (length > this.#most) return { kind: 'too-long', number };
    const bytes = joined(pieces, length);
    const kept = isEnded && bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
    try {
      return { kind: 'text', number, text: this.#decoder.decode(kept), bytes: length, isEnded };
    } catch (error) {
      if (error instanceof TypeError) return { kind: 'not-utf8', number };
      throw error;
    }
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
