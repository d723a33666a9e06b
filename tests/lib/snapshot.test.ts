import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { HIDDEN_TEXT, lengthOfToken, MAX_TOKEN_LENGTH, tokenSchema } from '../../lib/snapshot';

const LONG = 'x'.repeat(MAX_TOKEN_LENGTH);
const classes = (count: number) => Array.from({ length: count }, () => ['class', 'a']).flat();

describe('a token', () => {
  it.each<[string, unknown, number]>([
    ['a text', 'Late.', 5],
    ['the longest text', LONG, MAX_TOKEN_LENGTH],
    ['a text that is not shown', [HIDDEN_TEXT, 'Late.'], 10],
    ['an element', ['p'], 1],
    ['an element with attributes', ['p', 'class', 'lead'], 10],
    ['an element with as many as are copied', ['p', ...classes(50)], 301],
    ['a closing', 3, 1],
  ])('is %s, which counts by its units', (_, token, length) => {
    const parsed = v.parse(tokenSchema, token);
    expect(lengthOfToken(parsed)).toBe(length);
  });

  it.each<[string, unknown]>([
    ['a text without an end', `${LONG}x`],
    ['a hidden text without an end', [HIDDEN_TEXT, `${LONG}x`]],
    ['an element whose name has no end', [`${LONG}x`]],
    ['an element of more attributes than are copied', ['p', ...classes(51)]],
    ['an attribute without a value', ['p', 'class']],
    ['an attribute that is no string', ['p', 'class', 3]],
    ['nothing', []],
    ['a closing of none', 0],
    ['a closing of a half', 0.5],
    ['an object', { name: 'p' }],
    ['null', null],
  ])('is not %s', (_, token) => {
    expect(v.is(tokenSchema, token)).toBe(false);
  });
});
