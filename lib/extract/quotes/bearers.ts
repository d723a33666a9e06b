/**
 * The bearer of an office who is named behind it, between commas: "el presidente del Gobierno, Pedro Ruiz, dijo".
 *
 * Cost: O({@link MOST_WORDS}) per phrase. Source: own; the Romance languages and German put the name there where
 * English puts it first.
 */
import type { Lexicon } from './lexicon/lexicon';
import { isNameParticle } from './names';
import type { Phrase } from './phrases';
import type { Token } from './tokens';

/** Words of a name; a single one between commas may be a place. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 6;

/** End of the name that starts at `from` and ends with a mark; null where none stands there. */
function nameEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number | null {
  let to = from;
  while (to - from < MOST_WORDS && (tokens[to]?.capital || isNameParticle(tokens, to, lexicon))) to += 1;
  const ends = (tokens[to]?.kind ?? 'mark') !== 'word';
  return ends && to - from >= FEWEST_WORDS && tokens[to - 1]?.capital ? to : null;
}

/** Whether the phrase names an office and nobody: "le ministre de l'Agriculture". */
function isOffice(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  const head = tokens.slice(phrase.from, phrase.head);
  const last = head.at(-1);
  if (!last || !lexicon.determiners.has(head[0]?.lower ?? '')) return false;
  if (last.capital && !lexicon.capitalNouns) return false;
  return head.some((token) => lexicon.roles.has(token.lower));
}

/** The bearer behind an office, else the phrase itself. */
export function bearerOf(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): Phrase {
  if (tokens[phrase.to]?.text !== ',' || !isOffice(tokens, phrase, lexicon)) return phrase;
  const from = phrase.to + 1;
  const to = nameEnd(tokens, from, lexicon);
  return to === null ? phrase : { from, to, head: to };
}
