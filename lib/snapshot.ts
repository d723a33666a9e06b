/**
 * A page as plain data: what the content script copies, slice by slice, so that it can be parsed in a process
 * where a long task disturbs nobody.
 *
 * Tokens in reading order, shadow trees and same-origin frames in the place where they are shown. An array opens
 * an element: its local name, 1 where it is not shown (else 0), then attribute names and values in turn. A
 * string is a text node; text nodes are numbered as they come. A number closes so many elements.
 * JSON and not HTML: printed and parsed again a page's tree is another one wherever scripts have built it.
 */
import * as v from 'valibot';

export type ElementToken = readonly [name: string, hidden: 0 | 1, ...attributes: string[]];
export type SnapshotToken = ElementToken | string | number;

/** Tokens of one part; the sender cuts by {@link PART_LENGTH}, this only bounds the hostile. */
const MAX_PART_TOKENS = 200_000;
/** UTF-16 units of text and attributes after which a part is sent: 2–3 ms of a message's cost on the page's thread. */
export const PART_LENGTH = 96_000;

const tokenSchema = v.custom<SnapshotToken>(
  (token) =>
    typeof token === 'string' ||
    (typeof token === 'number' && Number.isInteger(token) && token > 0) ||
    isElementToken(token),
);

function isElementToken(token: unknown): boolean {
  if (!Array.isArray(token) || token.length < 2 || token.length % 2 !== 0) return false;
  const [name, hidden, ...attributes] = token;
  return (
    typeof name === 'string' &&
    (hidden === 0 || hidden === 1) &&
    attributes.every((part) => typeof part === 'string')
  );
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
  /** The reader asked for it: then the sidebar is told even if nothing changed. */
  asked: v.boolean(),
});
export type SnapshotPart = v.InferOutput<typeof snapshotPartSchema>;
