/**
 * Runs of capitals in a frame, read as names: titles stripped, gender told from title and first name.
 *
 * Cost: O(words). Source: own, over lists of titles, bodies and first names per language.
 */
import { isDay } from './adverbs';
import { endsWith, type Lexicon, wordSet, words } from './lexicon/lexicon';
import firstNames from './lexicon/words/first-names.json';
import type { Token } from './tokens';

const MALE = new Set(firstNames.male.flatMap(words));
const FEMALE = new Set(firstNames.female.flatMap(words));
const PARTICLES = wordSet('de van von bin ibn al el der la da del di du ter den dos le y');
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/u;
const INITIAL = /^(?:\p{L}\.?|(?:\p{L}\.)+)$/u;

export type Gender = 'm' | 'f' | null;

/** A run of capitals without its titles. `words` is empty where nothing but titles stood there. */
export interface NameRun {
  /** Half-open token indices of the name itself. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  /** Lower case, without full stop; they stand right before `from`. */
  readonly titles: readonly string[];
  readonly gender: Gender;
  /** A body, a place or a party: nobody whom "he" could mean. */
  readonly organisation: boolean;
}

export function genderOfFirstName(word: string | null | undefined): Gender {
  if (!word) return null;
  if (FEMALE.has(word)) return 'f';
  return MALE.has(word) ? 'm' : null;
}

function genderOfTitles(titles: readonly string[], lexicon: Lexicon): Gender {
  if (titles.some((word) => lexicon.female.has(word))) return 'f';
  return titles.some((word) => lexicon.male.has(word)) ? 'm' : null;
}

/** "New York Times", "Justice Department", and not "Mr. Park". */
function isBody(run: readonly Token[], lexicon: Lexicon): boolean {
  const before = run.at(-2)?.lower ?? '';
  const isAddressed = [lexicon.titleRoles, lexicon.male, lexicon.female].some((list) => list.has(before));
  return lexicon.organisationEnds.has(run.at(-1)?.lower ?? '') && !isAddressed;
}

/** How many leading tokens are titles: everything up to the last title that a name still follows. A body has none. */
function titleCount(run: readonly Token[], lexicon: Lexicon): number {
  if (isBody(run, lexicon)) return 0;
  let count = 0;
  if (lexicon.bodyNouns.has(run.at(-1)?.lower ?? '')) return 0; // "Foreign Ministry"
  for (let i = 0; i < run.length - 1; i += 1) {
    const lower = run[i]?.lower ?? '';
    const isTitle = lexicon.titles.has(lower) && genderOfFirstName(lower) === null;
    if (isTitle && !SUFFIX.test(run[i + 1]?.lower ?? '')) count = i + 1;
  }
  return count;
}

/** A capital at the start of a sentence that is no name: "The", "In", "Suddenly". */
function isOpener(token: Token | undefined, lexicon: Lexicon): boolean {
  if (!token || genderOfFirstName(token.lower) !== null) return false;
  const { lower } = token;
  const lists = [
    lexicon.openers,
    lexicon.prepositions,
    lexicon.determiners,
    lexicon.conjunctions,
    lexicon.adverbs,
    lexicon.auxiliaries,
  ];
  return (
    lists.some((list) => list.has(lower)) ||
    (endsWith(lower, lexicon.adverbEnds) && !lexicon.titles.has(lower))
  );
}

/** Where every noun has a capital: what stands before the name. "die Rentnerin Ana", "der Stadt". */
function nounCount(tokens: readonly Token[], start: number, run: readonly Token[], lexicon: Lexicon): number {
  const first = run.findIndex(({ lower }) => genderOfFirstName(lower) !== null);
  if (first >= 0) return first;
  const before = tokens[start - 1];
  const article = before && !before.capital ? [before, tokens[start - 2]] : [];
  return article.some((token) => token && lexicon.determiners.has(token.lower)) ? 1 : 0;
}

function isOrganisation(lowers: readonly string[], lexicon: Lexicon): boolean {
  const abstract = endsWith(lowers.at(-1) ?? '', lexicon.nounEndings);
  if (abstract && genderOfFirstName(lowers[0]) === null) return true;
  const endsAsBody =
    lexicon.organisationEnds.has(lowers.at(-1) ?? '') && genderOfFirstName(lowers[0]) === null;
  return endsAsBody || lowers.every((word) => lexicon.notPersons.has(word) || lexicon.titles.has(word));
}

/** The run of capitals `tokens[from…to)` as a name. */
export function readRun(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): NameRun {
  let start = from;
  if (to - from > 1 && isOpener(tokens[from], lexicon)) start += 1;
  while (start < to && isDay(tokens[start], lexicon)) start += 1;
  const run = tokens.slice(start, to);
  const entitled = titleCount(run, lexicon);
  const count = lexicon.capitalNouns ? Math.max(entitled, nounCount(tokens, start, run, lexicon)) : entitled;
  const titles = run.slice(0, count).map((token) => token.lower);
  const name = run.slice(count);
  const lowers = name.map((token) => token.lower);
  return {
    from: start + count,
    to,
    words: name.map((token) => token.text),
    titles,
    gender: genderOfTitles(titles, lexicon) ?? (name.length > 1 ? genderOfFirstName(lowers[0]) : null),
    organisation: isOrganisation(lowers, lexicon),
  };
}

/** "de la", "von der": words of a name before its surname. */
const MAX_PARTICLES = 2;

/** The capital that the particles at `i` lead to, in the direction `step`; null where they lead to none. */
function capitalBeyond(tokens: readonly Token[], i: number, step: 1 | -1): Token | null {
  let at = i;
  for (let k = 0; k < MAX_PARTICLES && PARTICLES.has(tokens[at]?.lower ?? ''); k += 1) at += step;
  const token = tokens[at];
  return token?.capital ? token : null;
}

/**
 * Where nouns have capitals, "der Anwalt von Jörg Ahrens" is no von Ahrens: behind a role comes whose it is, unless
 * a surname alone follows ("Minister von Weizsäcker").
 */
function isOfWhom(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  if (!lexicon.capitalNouns || !(lexicon.titles.has(before) || lexicon.roles.has(before))) return false;
  const [next, beyond] = [tokens[i + 1], tokens[i + 2]];
  const isShort = next !== undefined && next.text === next.text.toUpperCase();
  return isShort || (beyond?.kind === 'word' && beyond.capital);
}

/** "Ana de la Torre": small words inside a name, told by the first name or the title before them. */
export function isNameParticle(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const token = tokens[i];
  if (!token || token.capital || !PARTICLES.has(token.lower)) return false;
  const first = capitalBeyond(tokens, i, -1);
  const last = capitalBeyond(tokens, i, 1);
  if (!first || !last || lexicon.notPersons.has(last.lower) || isOfWhom(tokens, i, lexicon)) return false;
  return genderOfFirstName(first.lower) !== null || lexicon.titles.has(first.lower);
}

/** Whether the token at `i` goes on a run of capitals: another capital, or the "van" of a name. */
function goesOn(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word') return false;
  return token.capital || isNameParticle(tokens, i, lexicon) || isLoneParticle(tokens, i, lexicon);
}

/** "Dick van Dyke", whose first name no list holds. */
function isLoneParticle(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const next = tokens[i + 1];
  if (!PARTICLES.has(tokens[i]?.lower ?? '') || !next?.capital || isOfWhom(tokens, i, lexicon)) return false;
  return lexicon.nounsAfterNames || !lexicon.notPersons.has(next.lower);
}

/** Half-open token ranges of the runs of capitals in `tokens[first…end)`; a possessive ends its run. */
export function* capitalRuns(
  tokens: readonly Token[],
  lexicon: Lexicon,
  first = 0,
  end = tokens.length,
): Generator<readonly [number, number]> {
  for (let from = first; from < end; from += 1) {
    if (!tokens[from]?.capital || (from === 0 && isOpener(tokens[0], lexicon))) continue;
    let to = from + 1;
    while (to < end && !tokens[to - 1]?.possessive && goesOn(tokens, to, lexicon)) to += 1;
    yield [from, to];
    from = to - 1;
  }
}

export interface NameParts {
  /** Lower case, without initials; null for a surname alone. */
  readonly first: string | null;
  /** Lower case, with "jr" and the like. */
  readonly last: string;
}

/** First name and surname of a name's words; null for no words. */
export function partsOf(names: readonly string[]): NameParts | null {
  const lowers = names.map((word) => word.toLowerCase());
  const suffix = SUFFIX.test(lowers.at(-1) ?? '') ? ` ${lowers.at(-1)?.replace(/\.$/u, '') ?? ''}` : '';
  const core = suffix ? lowers.slice(0, -1) : lowers;
  const last = core.at(-1);
  if (last === undefined) return null;
  const before = core.slice(0, -1);
  return { first: before.find((word) => !INITIAL.test(word)) ?? before[0] ?? null, last: last + suffix };
}
