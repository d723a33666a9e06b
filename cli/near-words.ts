/** The table of near words, which the extension carries too. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openNearWords } from '../lib/text/near-words';
import type { Nearness } from '../lib/text/nearness';

const FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../public/near-words-en.bin');

/** @throws Error if the file is missing or damaged: without it comparisons would silently be others */
export function readNearness(): Nearness {
  return openNearWords(new Uint8Array(readFileSync(FILE)));
}
