/**
 * Offices: which ones an article gives its people, and whom "the senator" or "the Russian leader" means.
 *
 * Cost: O({@link MAX_APPOSITION}) per name. Source: own; apposition in newspaper English, and a small list of
 * heads of state for articles that name a man without his country.
 */

import type { Lexicon } from './lexicon/lexicon';
import type { NameRun } from './names';
import type { Person } from './people';
import type { Token } from './tokens';

/** Words after a name in which its office may stand: "John Smith, a former Texas senator". */
const MAX_APPOSITION = 6;
/** Words before an office that may tell its country: "Former Arkansas governor". */
const MAX_MODIFIERS = 3;

const AGE = /^\d{1,3}$/u;

/** Offices that one person is called by in turn. */
const FAMILIES: readonly (readonly string[])[] = [
  ['leader', 'president', 'premier', 'chancellor', 'minister', 'king', 'chairman', 'chairwoman'],
  ['congressman', 'congresswoman', 'representative', 'rep', 'lawmaker'],
  ['senator', 'sen', 'lawmaker'],
  ['governor', 'gov'],
  ['businessman', 'billionaire', 'mogul', 'tycoon'],
  ['candidate', 'nominee', 'frontrunner', 'front-runner', 'contender', 'hopeful'],
  ['secretary', 'diplomat'],
];

/** The office and those that its bearer may be called by instead. */
export const relatedRoles = (role: string): readonly string[] => [
  role,
  ...FAMILIES.filter((family) => family.includes(role)).flat(),
];

function learn(person: Person, token: Token | undefined, lexicon: Lexicon): void {
  if (token?.kind !== 'word' || !lexicon.roles.has(token.lower)) return;
  person.roles.add(token.lower);
  person.evident = true;
  if (lexicon.female.has(token.lower)) person.gender ??= 'f';
  if (lexicon.male.has(token.lower)) person.gender ??= 'm';
}

/** "Kremlin spokesman Dmitry Peskov", "Former Arkansas governor Mike Huckabee". */
function learnBefore(person: Person, tokens: readonly Token[], start: number, lexicon: Lexicon): void {
  const office = tokens[start - 1];
  if (!office || !lexicon.roles.has(office.lower)) return;
  learn(person, office, lexicon);
  for (const token of tokens.slice(Math.max(0, start - 1 - MAX_MODIFIERS), start - 1))
    if (token.capital) person.roles.add(token.lower);
}

/** The offices in what is said of somebody, up to its first preposition. */
function learnWords(person: Person, tokens: readonly Token[], from: number, lexicon: Lexicon): void {
  let former = false;
  for (const token of tokens.slice(from, from + MAX_APPOSITION)) {
    const ends = token.kind !== 'word' || lexicon.prepositions.has(token.lower);
    if (ends || lexicon.auxiliaries.has(token.lower)) return;
    former ||= lexicon.former.has(token.lower);
    if (former) person.former.add(token.lower);
    learn(person, token, lexicon);
  }
}

/** "John Smith, a spokesman for …", "Rand Paul (R-Ky.)". */
function learnAfter(person: Person, tokens: readonly Token[], end: number, lexicon: Lexicon): void {
  const sign = tokens[end]?.text;
  if (sign !== ',' && sign !== '(') return;
  const party = lexicon.partyLetters.get(tokens[end + 1]?.lower.split('-')[0] ?? '');
  if (party !== undefined) person.roles.add(party);
  if (sign !== ',') return;
  const age = tokens[end + 1]?.text ?? '';
  if (AGE.test(age)) person.roles.add(`${age}-year-old`);
  learnWords(person, tokens, AGE.test(age) && tokens[end + 2]?.text === ',' ? end + 3 : end + 1, lexicon);
}

/** "former President Kranz", "former Texas governor Ana Lopez": the office is held no more. */
function learnFormer(person: Person, tokens: readonly Token[], run: NameRun, lexicon: Lexicon): void {
  const start = run.from - run.titles.length;
  const before = tokens.slice(Math.max(0, start - 1 - MAX_MODIFIERS), run.from);
  const at = before.findIndex((token) => lexicon.former.has(token.lower));
  if (at >= 0) for (const { lower } of before.slice(at + 1)) person.former.add(lower);
}

/** "Ana Lopez is the mayor of …", "was elected governor": what a name is said to be. */
function learnPredicate(person: Person, tokens: readonly Token[], end: number, lexicon: Lexicon): void {
  if (!lexicon.be.has(tokens[end]?.lower ?? '')) return;
  let at = end + 1;
  if (lexicon.appointed.has(tokens[at]?.lower ?? '')) at += 1;
  else if (!lexicon.determiners.has(tokens[at]?.lower ?? '')) return;
  learnWords(person, tokens, at, lexicon);
}

/** "la ministra de Sanidad, Pilar Sorribes,": the office before the comma. */
function learnOffice(person: Person, tokens: readonly Token[], start: number, lexicon: Lexicon): void {
  if (tokens[start - 1]?.text !== ',') return;
  for (const token of tokens.slice(Math.max(0, start - 1 - MAX_APPOSITION), start - 1).reverse()) {
    if (token.kind !== 'word') return;
    if (!lexicon.roles.has(token.lower)) continue;
    learn(person, token, lexicon);
    return;
  }
}

/** Notes what the words beside a name say of its bearer. */
export function learnRoles(person: Person, tokens: readonly Token[], run: NameRun, lexicon: Lexicon): void {
  learnBefore(person, tokens, run.from - run.titles.length, lexicon);
  if (!lexicon.nounsAfterNames) learnOffice(person, tokens, run.from - run.titles.length, lexicon);
  learnFormer(person, tokens, run, lexicon);
  learnAfter(person, tokens, run.to, lexicon);
  learnPredicate(person, tokens, run.to, lexicon);
}

/** Whether the person bears one of the roles, and the country where one is named. */
export function holds(
  person: Person,
  wanted: readonly string[],
  country: string | undefined,
  lexicon: Lexicon,
): boolean {
  if (country !== undefined && !person.roles.has(country)) return false;
  return [...person.roles].some(
    (role) =>
      wanted.includes(role) ||
      wanted.includes(lexicon.titleRoles.get(role) ?? '') ||
      (lexicon.compounds && wanted.some((one) => role.endsWith(one) || one.endsWith(role))),
  );
}
