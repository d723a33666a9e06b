/**
 * The five documents as they are compared for people, against agreed files. A missing file fails, and no test
 * writes one; tests/cli/update-golden.ts does, when it is asked.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, goldenOf, printedFor } from './golden';

describe('compare --pretty', () => {
  it('has an agreed file for each of the five documents', () => {
    expect(DOCUMENTS).toHaveLength(5);
    expect(DOCUMENTS.filter((document) => !existsSync(goldenOf(document)))).toEqual([]);
  });
  it.each(DOCUMENTS)('%s', async (document) => {
    expect(await printedFor(document)).toBe(readFileSync(goldenOf(document), 'utf8'));
  });
});
