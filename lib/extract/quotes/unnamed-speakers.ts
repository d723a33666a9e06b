/**
 * A pronoun that no name answers goes on with the unnamed speaker before: "a spokeswoman said. … she added".
 *
 * Cost: O(words of the speaker as printed). Source: own; only a noun that tells a gender is believed.
 */
import type { Referent } from './coreference';
import { type Lexicon, words } from './lexicon/lexicon';

/** Whether a pronoun, as printed, may mean an unnamed speaker. */
function agrees(pronoun: string, unnamed: Referent, lexicon: Lexicon): boolean {
  const person = lexicon.pronouns.get(pronoun.toLowerCase());
  const nouns = words(unnamed.name.toLowerCase().replaceAll("'", ' ').replaceAll('’', ' '));
  if (person === 'm') return nouns.some((word) => lexicon.male.has(word));
  return person === 'f' && nouns.some((word) => lexicon.female.has(word));
}

/** The referent; named as the unnamed speaker before where it is a pronoun that no name answers. */
export function orUnnamed(
  referent: Referent | null,
  before: Referent | null,
  text: string,
  lexicon: Lexicon,
): Referent | null {
  if (referent?.via !== 'pronoun' || referent.person || !before || before.person) return referent;
  if (before.via !== 'unnamed' && before.via !== 'pronoun') return referent;
  const pronoun = text.slice(referent.start, referent.end);
  return agrees(pronoun, before, lexicon) ? { ...referent, name: before.name } : referent;
}
