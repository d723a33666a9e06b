/**
 * Whether two reports attribute their words to one speaker.
 *
 * Fuse.js finds the names that may be meant (short strings are what it is made for); this file decides, on
 * surnames. "Different" is said only of two full names, because an extractor that took the wrong name must not
 * become an accusation.
 */
import type { Speaker } from '../model';
import { fold } from '../text/fold';
import { nameKey } from './word-likeness';

export type Agreement = 'same' | 'unknown' | 'different';

/** Words of a name that are not it: titles and particles that outlets add or leave out. */
const TITLES =
  /^(?:mr|mrs|ms|dr|sir|president|prime|minister|senator|sen|rep|gov|governor|vice|secretary|foreign|former|chancellor|king|queen|pope|general|gen|the|of|state|us|u\.s|us-president)\.?$/;

function partsOf(name: string): string[] {
  return fold(name)
    .replace(/'s$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 1 && !TITLES.test(part));
}

/** Pronouns that the extractor could not resolve are kept as printed. */
const PRONOUN = /^(?:he|she|they|it|we|i|who)$/i;

/** A role, an organisation, a crowd or a pronoun rather than a person with a name. */
function isUnnamed({ via, name }: Speaker): boolean {
  return via === 'unnamed' || PRONOUN.test(name) || !/\p{Lu}/u.test(name);
}

const sameKey = (a: string, b: string): boolean =>
  a === b || (nameKey(a) === nameKey(b) && nameKey(a).length > 2);

/** First names in two spellings, or one of them an initial or a short form with the same beginning. */
function firstNamesAgree(a: string, b: string): boolean {
  return sameKey(a, b) || a[0] === b[0];
}

/** @returns null where the names neither agree nor contradict ("Bill Clinton", "William Clinton") */
export function namesAgree(a: string, b: string): boolean | null {
  const [first, second] = [partsOf(a), partsOf(b)];
  const [surname, other] = [first.at(-1), second.at(-1)];
  if (surname === undefined || other === undefined) return null;
  if (first.length === 1) return second.some((part) => sameKey(part, surname)) ? true : null;
  if (second.length === 1) return first.some((part) => sameKey(part, other)) ? true : null;
  if (!sameKey(surname, other)) return false;
  return firstNamesAgree(first[0] ?? '', second[0] ?? '') ? true : null;
}

/** @param near the corpus' names that may be the same as `here`'s, see CandidateSource.sameSpeakers */
export function speakerAgreement(
  here: Speaker | null,
  there: Speaker | null,
  near: ReadonlySet<string>,
): Agreement {
  if (here === null || there === null || isUnnamed(here) || isUnnamed(there)) return 'unknown';
  const agree = namesAgree(here.name, there.name);
  if (agree === null) return 'unknown';
  if (agree) return 'same';
  return near.has(there.name) ? 'unknown' : 'different'; // a spelling that our key does not know
}
