/**
 * The words of a text as numbers, without those that house styles put in: what runs of words are made of (telling.ts).
 *
 * Plain words are hashed as they are read, without a string for each; a stretch between blanks that is not all ASCII is
 * folded first, and its numbers remembered, because texts repeat it. Cost: one pass; a quarter of what it takes to fold and
 * part the whole text. Source: FNV-1a.
 */
import { fold } from '../text/fold';

/** What house styles put in and leave out. */
const STYLE: ReadonlySet<string> = new Set('mr mrs ms dr sir percent per cent'.split(' '));

/** Of FNV-1a. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
/** Code units from here on are not ASCII, and may be folded. */
const BEYOND_ASCII = 0x80;
const SPACE = 0x20;

function hashOf(word: string): number {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

const STYLE_HASHES: ReadonlySet<number> = new Set([...STYLE].map(hashOf));

const known = new Map<string, readonly number[]>();
/** Stretches remembered. Emptied above it, so that they cannot grow without end. */
const MAX_KNOWN = 50_000;

function foldedHashes(stretch: string): readonly number[] {
  const before = known.get(stretch);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const words = fold(stretch).split(/[^\p{L}\p{N}]+/u);
  const hashes = words.flatMap((word) => (word === '' || STYLE.has(word) ? [] : [hashOf(word)]));
  known.set(stretch, hashes);
  return hashes;
}

/** A letter in lower case or a digit; 0 for what else is ASCII. */
function plainUnit(unit: number): number {
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return unit;
  return unit >= 0x41 && unit <= 0x5a ? unit + SPACE : 0;
}

function stretchEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) > SPACE) at += 1;
  return at;
}

/** Of each word of the text its number, in order. */
export function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let [hash, isWord, stretch, before] = [OFFSET_BASIS, false, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    const plain = plainUnit(unit);
    if (plain > 0) {
      hash = Math.imul(hash ^ plain, PRIME);
      isWord = true;
      continue;
    }
    if (isWord && !STYLE_HASHES.has(hash)) hashes.push(hash);
    [hash, isWord] = [OFFSET_BASIS, false];
    if (unit >= BEYOND_ASCII) {
      hashes.length = before; // what was read of the stretch is read again, folded
      at = stretchEnd(text, at);
      for (const one of foldedHashes(text.slice(stretch, at))) hashes.push(one);
    } else if (unit > SPACE) continue;
    [stretch, before] = [at + 1, hashes.length];
  }
  return hashes;
}
