/**
 * A speaker's name as it is printed → the person's own names, without titles, offices and suffixes; null where it
 * names no person: a role, a body, a letter, a spokesman of somebody, a pronoun.
 *
 * Read from behind, because English puts offices before the name and whatever belongs to another behind it: "White
 * House press secretary Karoline Leavitt" is Leavitt, "Leavitt's lawyer" is nobody. Cost: O(length), bounded.
 * Source: own rules; a list of persons was not taken, because it is out of date when it is made.
 */
import { fold } from '../../text/fold';
import { isCyrillic, latinName } from '../../text/transliteration';
import offices from './offices.json';

export interface PersonName {
  /** Folded, in Latin letters, in their order, particles and hyphens gone; at least one. */
  readonly parts: readonly [string, ...string[]];
  /** Whether given name and surname are there. */
  readonly isFull: boolean;
  /** Whether the surname comes first: Kim, Xi. */
  readonly isFamilyFirst: boolean;
  readonly generation: 'junior' | 'senior' | null;
  /** Transliterated here, so that vowels prove little. */
  readonly isTransliterated: boolean;
}

/** UTF-16 units; a longer "name" is a clause. */
const LONGEST_NAME = 160;
/** Own names of one person; more is a heading. */
const MOST_PARTS = 7;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));
const TITLES = listed(offices.titles);
const PERSONS = listed(offices.persons);
const PROXIES = listed(offices.proxies);
const BODIES = listed(offices.bodies);
const UNLIKE = listed(offices.unlike);
const PARTICLES = listed(offices.particles);
const JUNIORS = listed(offices.juniors);
const CREDENTIALS = listed(offices.credentials);
const SENIORS = listed(offices.seniors);
const PREPOSITIONS = listed(offices.prepositions);
const FAMILY_FIRST = listed(offices.familyFirst);

/** Pronouns that the extractor could not resolve are kept as printed. */
const PRONOUN = /^(?:he|she|they|it|we|i|you|who|this|that|these|those)(?:['’]\p{L}+)?$/iu;
const POSSESSIVE = /['’](?:s)?$/iu;
/** "al-Assad", "d'Estaing" too. */
const CAPITAL = /^(?:\p{Ll}{0,3}[-'’])?\p{Lu}/u;
/** "NBC", "EU", "WATCHED" before a name in small letters. */
const CAPITALS = /^\p{Lu}{2,}$/u;

interface Word {
  readonly printed: string;
  readonly form: string;
  readonly isCapital: boolean;
}

function wordOf(printed: string): Word {
  const form = fold(printed.replace(POSSESSIVE, '')).replace(/[.,]+$/, '');
  return { printed, form, isCapital: CAPITAL.test(printed) };
}

const isGeneration = ({ form }: Word): boolean => JUNIORS.has(form) || SENIORS.has(form);

/** Somebody who speaks for another, or a thing that is somebody's: "a spokesman for Ann Reed", "her lawyers". */
function isProxy(words: readonly Word[]): boolean {
  return words.some(({ form }, at) => {
    const next = words[at + 1];
    return PROXIES.has(form) && (next === undefined || PREPOSITIONS.has(next.form));
  });
}

/** A small word that no name holds, or an office: what follows the last of them is the name. */
function isBefore({ form, isCapital }: Word): boolean {
  return TITLES.has(form) || BODIES.has(form) || (!isCapital && !PARTICLES.has(form));
}

function ownWords(words: readonly Word[]): readonly Word[] {
  const last = words.findLastIndex(isBefore);
  const own = words.slice(last + 1);
  const name = own.findIndex(({ printed, form }) => !CAPITALS.test(printed) && !PARTICLES.has(form));
  return name < 0 ? own : own.slice(name);
}

/** A sentence's beginning or a heading before the name says that it was not read as a name. */
const isUnlikely = ({ form }: Word): boolean => UNLIKE.has(form);

const partsOf = (words: readonly Word[]): string[] =>
  words
    .filter(({ form }) => !PARTICLES.has(form))
    .flatMap(({ form }) => form.replaceAll("'", '').split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part !== '' && !PARTICLES.has(part));

function generationOf(words: readonly Word[]): PersonName['generation'] {
  const found = words.find(isGeneration);
  if (found === undefined) return null;
  return JUNIORS.has(found.form) ? 'junior' : 'senior';
}

/** Words of the name's end after which a preposition would lead to another's name. */
function leadsElsewhere(words: readonly Word[], own: readonly Word[]): boolean {
  const before = words.slice(0, words.length - own.length);
  const hasOffice = before.some(({ form }) => TITLES.has(form));
  const preposition = before.find(({ form }) => PREPOSITIONS.has(form));
  return preposition !== undefined && (!hasOffice || (own.length < 2 && preposition.form !== 'of'));
}

function readWords(name: string): readonly Word[] {
  const printed = name.slice(0, LONGEST_NAME).replace(/[()"“”]/g, ' ');
  return latinName(printed)
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
    .map(wordOf);
}

export const isPronoun = (name: string): boolean => PRONOUN.test(name.trim());

export function personName(name: string): PersonName | null {
  if (isPronoun(name)) return null;
  const all = readWords(name);
  const words = all.filter((word) => !isGeneration(word) && !CREDENTIALS.has(word.form));
  if (isProxy(words)) return null;
  const own = ownWords(words);
  if (leadsElsewhere(words, own) || own.some(isUnlikely)) return null;
  const [first, ...rest] = partsOf(own);
  if (first === undefined || rest.length >= MOST_PARTS) return null;
  const isTitled = words.length > own.length && words.some(({ form }) => PERSONS.has(form));
  return {
    parts: [first, ...rest],
    isFull: own.filter(({ form }) => !PARTICLES.has(form)).length > 1 || (isTitled && rest.length === 0),
    isFamilyFirst: rest.length > 0 && FAMILY_FIRST.has(first),
    generation: generationOf(all),
    isTransliterated: isCyrillic(name),
  };
}

/** What two printings of one body's name share: "the White House", "White House". */
export const bodyName = (name: string): string =>
  readWords(name)
    .map(({ form }) => form)
    .filter((form) => form !== 'the')
    .join(' ');
