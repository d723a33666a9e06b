import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT_BUDGET, contentSizes, totalBytes } from '../../scripts/checks/budget';

let output = '';
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'as-reported-budget-'));
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

function put(file: string, content: string | Buffer) {
  mkdirSync(dirname(join(output, file)), { recursive: true });
  writeFileSync(join(output, file), content);
}

describe('the content script is measured as it travels', () => {
  test('a script of random bytes is as large gzipped, and over the budget', () => {
    put('content-scripts/content.js', randomBytes(CONTENT_BUDGET));
    expect(totalBytes(contentSizes(output))).toBeGreaterThan(CONTENT_BUDGET);
  });
  test('a long script of one word is small', () => {
    put('content-scripts/content.js', 'word '.repeat(CONTENT_BUDGET));
    expect(totalBytes(contentSizes(output))).toBeLessThan(CONTENT_BUDGET / 10);
  });
  test('styles and scripts count wherever they lie, other pages do not', () => {
    for (const file of ['content.js', 'assets/content.css', 'background.js', 'sidepanel.html'])
      put(file, 'x');
    expect(
      contentSizes(output)
        .map((size) => size.file)
        .sort(),
    ).toEqual(['assets/content.css', 'content.js']);
  });
  test('a build without a content script is refused', () => {
    put('background.js', 'x');
    expect(() => contentSizes(output)).toThrow('no content script');
  });
});
