/**
 * A page as plain data: what the content script copies, slice by slice, so that it can be parsed in a process
 * where a long task disturbs nobody.
 *
 * Tokens in reading order, shadow trees and same-origin frames in the place where they are shown. A list of odd
 * length opens an element: its local name, then attribute names and values in turn. A string is a text node, and
 * so is `['#text', data]`, one that is not shown; text nodes are numbered as they come, from 0. A number closes
 * so many elements.
 * JSON and not HTML: printed and parsed again a page's tree is another one wherever scripts have built it.
 */
import * as v from 'valibot';

export type ElementToken = readonly [name: string, ...attributes: string[]];
export type HiddenTextToken = readonly [typeof HIDDEN_TEXT, string];
export type SnapshotToken = ElementToken | HiddenTextToken | string | number;

export const HIDDEN_TEXT = '#text';

/** Tokens of one part; the sender cuts by {@link PART_LENGTH}, this only bounds the hostile. */
const MAX_PART_TOKENS = 200_000;
/** UTF-16 units of text and attributes after which a part is sent: 2–3 ms of a message's cost on the page's thread. */
export const PART_LENGTH = 96_000;

/**
 * UTF-16 units of all tokens of a page, JSON-LD with them. Chrome carries one message of 64 MiB, and a unit takes
 * up to six bytes of it.
 */
export const MAX_SNAPSHOT_LENGTH = 8_000_000;
/** UTF-16 units of one text; the rest of a longer one is not read. */
export const MAX_TOKEN_LENGTH = 400_000;
/** Strings of one element: its name, and its attributes' names and values. */
const MAX_TOKEN_STRINGS = 101;

const isString = (part: unknown): boolean => typeof part === 'string' && part.length <= MAX_TOKEN_LENGTH;

export const tokenSchema = v.custom<SnapshotToken>((token) => {
  if (typeof token === 'string') return isString(token);
  if (typeof token === 'number') return Number.isInteger(token) && token > 0;
  return isList(token);
});

/** An element or a text that is not shown. */
function isList(token: unknown): boolean {
  if (!Array.isArray(token) || token.length > MAX_TOKEN_STRINGS || !token.every(isString)) return false;
  return token.length % 2 === 1 || isHiddenText(token);
}

/** Tells a text that is not shown from an element. */
export function isHiddenText(token: readonly string[]): token is HiddenTextToken {
  return token.length === 2 && token[0] === HIDDEN_TEXT;
}

/** UTF-16 units of a token's strings; of a closing the one that it takes at least. */
export function lengthOfToken(token: SnapshotToken): number {
  if (typeof token === 'number') return 1;
  if (typeof token === 'string') return token.length;
  return token.reduce((sum, part) => sum + part.length, 0);
}

/** `reading` tells one snapshot's parts from another's; parts are numbered from 0 and sent in order. */
export const snapshotPartSchema = v.object({
  reading: v.pipe(v.string(), v.maxLength(100)),
  part: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isLast: v.boolean(),
  tokens: v.pipe(v.array(tokenSchema), v.maxLength(MAX_PART_TOKENS)),
  /** The page's address without fragment, and the instant of the reading. */
  url: v.pipe(v.string(), v.maxLength(4_000)),
  capturedAt: v.pipe(v.string(), v.maxLength(40)),
});
type StoredPart = v.InferOutput<typeof snapshotPartSchema>;
export type SnapshotPart = Omit<StoredPart, 'tokens'> & { readonly tokens: readonly SnapshotToken[] };

/** A whole page. */
export interface Snapshot {
  readonly tokens: readonly SnapshotToken[];
  /** The page's address without fragment. */
  readonly url: string;
  /** ISO instant at which the page was read; null for a file. */
  readonly capturedAt: string | null;
}
