/**
 * Looks for words in every file of a profile, as bytes.
 *
 * Browsers keep text as UTF-8, as Latin 1 or as UTF-16, and may compress what they keep (Snappy, LZ4). These store
 * what has not stood before as it is, so that a made-up word shows up in its first occurrence; a phrase need not.
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const kind = lstatSync(path);
    if (kind.isDirectory()) yield* filesIn(path);
    else if (kind.isFile()) yield path;
  }
}

/** "file: word" for each of the words that a file of the folder holds. */
export function wordsInFiles(folder: string, words: readonly string[]): readonly string[] {
  const needles = words.flatMap((word) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({ word, bytes: Buffer.from(word, encoding) })),
  );
  return [...filesIn(folder)].flatMap((file) => {
    const content = readFileSync(file);
    const found = needles.filter(({ bytes }) => content.includes(bytes)).map(({ word }) => word);
    return [...new Set(found)].map((word) => `${relative(folder, file)}: ${word}`);
  });
}
