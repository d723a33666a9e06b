/** What `compare --pretty` prints for each of the five documents, and where the agreed text of it is kept. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORPUS, commandIn } from './cli';

const GOLDEN = path.join(path.dirname(fileURLToPath(import.meta.url)), '../fixtures/golden');

export const DOCUMENTS: readonly string[] = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));

export const goldenOf = (document: string): string =>
  path.join(GOLDEN, document.replace(/_.*$/, '-compare.txt'));

/** Throws if the command fails. */
export async function printedFor(document: string): Promise<string> {
  const { code, out, told } = await commandIn(CORPUS, ['compare', '--pretty', `./${document}`]);
  if (code !== 0) throw new Error(told.join('\n'));
  return `${out.join('\n')}\n`;
}
