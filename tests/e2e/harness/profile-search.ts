/**
 * Looks for words in every file of a profile, as bytes.
 *
 * Browsers keep text as UTF-8, as Latin 1 or as UTF-16, and compress some of it (Snappy, LZ4): of four bytes that
 * have stood before only a reference is left. A word of Latin letters may so be cut in pieces; one whose letters
 * stand beside each other nowhere else is stored whole where it first occurs. Words to search for are made of such.
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
