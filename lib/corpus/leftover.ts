/**
 * Whether a page that has taken another address still shows the words of the one before.
 *
 * Single-page sites change the address first and the words when they have come; what is read between belongs to the
 * address before. Cost: one hash for each statement. Source: shares of a set of hashes (FNV-1a, 32 bits), because
 * the set is written to session storage with each reading; equal text and not likeness, because what is left over
 * is left over word for word.
 */
import { isCompared } from '../match/compared';
import type { Statement } from '../model';
import type { PackedArticle } from './pack';

/** Share of a page's statements that stood at the address before: from here on the page is mostly of that one. */
const LEFT_OVER_SHARE = 0.5;

/** Of FNV-1a. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(text: string): number {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

const wordsOf = ({ kind, text, sentence }: Statement): string => `${kind}\n${text}\n${sentence}`;

/** One number for each different statement with its sentence. */
export function digestOf({ statements }: PackedArticle): number[] {
  return [...new Set(statements.filter(isCompared).map((statement) => hashOf(wordsOf(statement))))];
}

/** True where at least half of what is shown now stood in `before`. An article without statements is none's. */
export function isLeftOver(now: readonly number[], before: readonly number[]): boolean {
  const known = new Set(before);
  const shared = now.filter((statement) => known.has(statement)).length;
  return now.length > 0 && shared >= LEFT_OVER_SHARE * now.length;
}
