/**
 * The bytes of a library or a pack, in slices → its header, its articles and what is wrong with it, line by line.
 *
 * Cost: linear; in memory one slice and one line. What is wrong costs its line, the rest goes on; only where the first
 * line is no header, or a second file begins, nothing behind it is read: whose articles these are nobody knows.
 */
import { type Line, LineReader, MAX_LINE_BYTES } from './line-reader';
import { isHeader, type ReadCapture, type ReadLibrary, readCapture, readHeader } from './transfer-lines';

export type Told =
  | { readonly kind: 'header'; readonly library: ReadLibrary | null }
  | ({ readonly kind: 'article'; readonly line: number; readonly bytes: number } & ReadCapture)
  | { readonly kind: 'problem'; readonly line: number; readonly message: string };

const problem = (line: number, message: string): Told => ({ kind: 'problem', line, message });

const DAMAGED: Readonly<Record<Exclude<Line['kind'], 'text'>, string>> = {
  'too-long': `the line is longer than ${MAX_LINE_BYTES / 2 ** 20} MB, which no article is`,
  'not-utf8': 'the line is not UTF-8: its bytes are damaged',
};

export class TransferReader {
  readonly #lines = new LineReader();
  /** Undefined until the header came. */
  #library: ReadLibrary | null | undefined;
  #isOver = false;
  #last = 0;
  /** Lines behind the header that are not empty. */
  #count = 0;

  /** True where nothing that still comes will be read. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The slice is the reader's from now on. */
  *read(slice: Uint8Array): Generator<Told> {
    for (const line of this.#lines.read(slice)) yield* this.#line(line);
  }

  /** The file has ended. */
  *end(): Generator<Told> {
    for (const line of this.#lines.end()) yield* this.#line(line);
    if (this.#isOver) return;
    if (this.#library === undefined) yield problem(1, 'the file is empty');
    else if (this.#library !== null && this.#count < this.#library.articles)
      yield problem(
        this.#last,
        `the file ends here after ${this.#count} of the ${this.#library.articles} articles of which its first line tells: the others are missing`,
      );
  }

  *#line(line: Line): Generator<Told> {
    if (this.#isOver || (line.kind === 'text' && line.text.trim() === '')) return;
    this.#last = line.number;
    if (this.#library === undefined) yield* this.#header(line);
    else yield* this.#record(line, this.#library);
  }

  *#header(line: Line): Generator<Told> {
    const header =
      line.kind === 'text'
        ? readHeader(line.text)
        : ({ kind: 'refused', message: DAMAGED[line.kind] } as const);
    if (header.kind === 'refused') {
      this.#isOver = true;
      yield problem(line.number, header.message);
      return;
    }
    this.#library = header.library;
    for (const message of header.problems) yield problem(line.number, message);
    yield { kind: 'header', library: header.library };
  }

  *#record(line: Line, library: ReadLibrary | null): Generator<Told> {
    this.#count += 1;
    if (line.kind !== 'text') {
      yield problem(line.number, DAMAGED[line.kind]);
      return;
    }
    const read = readCapture(line.text, library);
    if (typeof read !== 'string') {
      yield { kind: 'article', line: line.number, bytes: line.bytes, ...read };
    } else if (isHeader(line.text)) {
      this.#isOver = true;
      yield problem(line.number, 'another file begins here: it is read on its own, the rest is left out');
    } else {
      yield problem(line.number, line.isEnded ? read : `the file ends in the middle of this line: ${read}`);
    }
  }
}
