/**
 * Whether two reports attribute their words to one speaker.
 *
 * Fuse.js finds the names that may be meant (short strings are what it is made for); this file decides. "Different"
 * is said only of two persons whom both reports name, and only where neither name is doubtful, because an extractor
 * that took the wrong name must not become an accusation. A role, a body or its spokesman beside a name is unknown:
 * "the White House" and Leavitt, "the foreign minister" and Lavrov may be one voice.
 */
import type { Speaker } from '../model';
import { bodyName, type PersonName, personName } from './speakers/person-name';
import { samePerson } from './speakers/same-person';

export type Agreement = 'same' | 'unknown' | 'different';

/** Of {@link Speaker.certainty}: one name in five below it is not the speaker's. */
const SURE_ENOUGH = 0.8;

/** Names that are asked for again and again while an article is compared. */
const MAX_REMEMBERED = 4_000;
const remembered = new Map<string, PersonName | null>();

function personOf(name: string): PersonName | null {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const person = personName(name);
  remembered.set(name, person);
  return person;
}

/** @returns null where the names neither agree nor contradict, and where one names no person */
export function namesAgree(a: string, b: string): boolean | null {
  const [here, there] = [personOf(a), personOf(b)];
  return here === null || there === null ? null : samePerson(here, there);
}

const isNamed = ({ via, name }: Speaker): boolean => via !== 'unnamed' && /\p{Lu}/u.test(name);

/** One body or office, in the same words: "the White House". A thing ("the letter") is anybody's. */
function isOneBody(here: Speaker, there: Speaker): boolean {
  if (!isNamed(here) || !isNamed(there) || personOf(here.name) !== null) return false;
  const body = bodyName(here.name);
  return body.includes(' ') && body === bodyName(there.name);
}

/** @param isNear whether the name there may be that one here, in another spelling */
export function speakerAgreement(
  here: Speaker | null,
  there: Speaker | null,
  isNear: (there: string) => boolean,
): Agreement {
  if (here === null || there === null) return 'unknown';
  const agree = namesAgree(here.name, there.name);
  if (agree === true || isOneBody(here, there)) return 'same';
  if (agree === null || !isNamed(here) || !isNamed(there)) return 'unknown';
  if (Math.min(here.certainty, there.certainty) < SURE_ENOUGH) return 'unknown';
  return isNear(there.name) ? 'unknown' : 'different'; // a spelling that our key does not know
}
