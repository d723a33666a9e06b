/** The content script is injected into pages, so its size is bounded. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, gzipped: all scripts and styles that one page gets. */
export const CONTENT_BUDGET = 30_000;

export interface Size {
  readonly file: string;
  /** Gzipped. */
  readonly bytes: number;
}

/**
 * Whatever a built extension puts into pages, by file.
 *
 * @param output folder of the build
 * @throws if there is no content script: then there is nothing to measure, which must not pass for small.
 */
export function contentSizes(output: string): readonly Size[] {
  const files = ['content-scripts', '.', 'assets'].flatMap((folder) =>
    existsSync(join(output, folder)) ? injectedFiles(output, folder) : [],
  );
  if (!files.some((file) => file.endsWith('.js'))) throw new Error(`${output} has no content script`);
  return files.map((file) => ({ file, bytes: gzipSync(readFileSync(join(output, file))).length }));
}

function injectedFiles(output: string, folder: string): string[] {
  return readdirSync(join(output, folder))
    .filter((file) => /^content\b.*\.(js|css)$/.test(file))
    .map((file) => join(folder, file));
}

export function totalBytes(sizes: readonly Size[]): number {
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0);
}
