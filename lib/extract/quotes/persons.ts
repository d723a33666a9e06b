/**
 * The people that an article names: full name, gender, offices; and what a surname alone, a title or a first
 * name stands for.
 *
 * Cost: one pass over the capitals, O(words). Source: own; a list of first names tells gender, a title or a
 * full name that comes again as a surname tells that a run of capitals is a person.
 */
import type { Token } from './frames';
import { FEMALE_NAMES, MALE_NAMES } from './lexicon/first-names';
import { type Lexicon, wordSet } from './lexicon/lexicon';
import { isDay } from './phrases';

const MALE = wordSet(MALE_NAMES);
const FEMALE = wordSet(FEMALE_NAMES);
const PARTICLES = wordSet('de van von bin ibn al el der la da del di du ter den dos le y');
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/u;
const INITIAL = /^\p{L}\.?$|^(?:\p{L}\.)+$/u;
/** Words in a person's name; longer runs are headings or bodies. */
const MAX_NAME = 5;

export type Gender = 'm' | 'f' | null;

export interface Person {
  name: string;
  /** Lower case, without initials and suffixes. */
  readonly first: string | null;
  readonly last: string;
  gender: Gender;
  readonly roles: Set<string>;
  /** Mentions in the article. */
  count: number;
  /** A title, a known first name or a later mention by surname says that this is a person. */
  evident: boolean;
}

/** A run of capitals without its titles. `words` is empty where nothing but titles stood there. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly titles: readonly string[];
  readonly gender: Gender;
  readonly organisation: boolean;
}

const genderOf = (list: readonly string[], lexicon: Lexicon): Gender => {
  if (list.some((word) => lexicon.female.has(word))) return 'f';
  return list.some((word) => lexicon.male.has(word)) ? 'm' : null;
};

const firstNameGender = (word: string | undefined): Gender => {
  if (word === undefined) return null;
  if (FEMALE.has(word)) return 'f';
  return MALE.has(word) ? 'm' : null;
};

/** How many leading tokens are titles: everything up to the last title that a name still follows. */
function titleCount(run: readonly Token[], lexicon: Lexicon): number {
  let count = 0;
  for (let i = 0; i < run.length - 1; i += 1) {
    const lower = run[i]?.lower.replace(/\.$/u, '') ?? '';
    const next = run[i + 1]?.lower ?? '';
    if (lexicon.titles.has(lower) && !SUFFIX.test(next) && !MALE.has(lower) && !FEMALE.has(lower))
      count = i + 1;
  }
  return count;
}

/** The run of capitals `tokens[from…to)` as a name; see {@link NameRun}. */
export function readRun(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): NameRun {
  let start = from;
  while (
    start < to &&
    (isDay(tokens[start]) || (start === from && to - from > 1 && isOpener(tokens[start], lexicon)))
  )
    start += 1;
  const run = tokens.slice(start, to);
  const count = titleCount(run, lexicon);
  const titles = run.slice(0, count).map((t) => t.lower.replace(/\.$/u, ''));
  const rest = run.slice(count);
  const words = rest.map((t) => t.text);
  const lowers = rest.map((t) => t.lower);
  const last = lowers.at(-1) ?? '';
  const organisation =
    lexicon.organisationEnds.has(last) && firstNameGender(lowers[0]) === null
      ? true
      : lowers.every((word) => lexicon.notPersons.has(word) || lexicon.titles.has(word));
  const gender = genderOf(titles, lexicon) ?? firstNameGender(rest.length > 1 ? lowers[0] : undefined);
  return { from: start + count, to, words, titles, gender, organisation };
}

const isOpener = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined &&
  (lexicon.openers.has(token.lower) ||
    lexicon.prepositions.has(token.lower) ||
    lexicon.determiners.has(token.lower) ||
    lexicon.conjunctions.has(token.lower) ||
    lexicon.adverbs.has(token.lower) ||
    lexicon.auxiliaries.has(token.lower) ||
    (/ly$/u.test(token.lower) && !lexicon.titles.has(token.lower) && firstNameGender(token.lower) === null));

/** Half-open token ranges of the runs of capitals in a frame; a possessive ends its run. */
export function* capitalRuns(
  tokens: readonly Token[],
  lexicon: Lexicon,
): Generator<readonly [number, number]> {
  let from = -1;
  for (let i = 0; i <= tokens.length; i += 1) {
    const token = tokens[i];
    const particle =
      from >= 0 && token?.kind === 'word' && PARTICLES.has(token.lower) && (tokens[i + 1]?.capital ?? false);
    const nickname =
      from >= 0 &&
      token?.kind === 'quote' &&
      (tokens[i + 1]?.capital ?? false) &&
      !tokens[i - 1]?.possessive &&
      false;
    const opener = from < 0 && i === 0 && isOpener(token, lexicon) && firstNameGender(token?.lower) === null;
    const inside = (token?.capital && !opener) || particle || nickname;
    if (inside && from < 0) from = i;
    if (from >= 0 && (!inside || token?.possessive)) {
      const to = inside ? i + 1 : i;
      yield [from, to];
      from = -1;
    }
  }
}

const key = (first: string | null, last: string): string => `${first ?? ''} ${last}`;

interface NameParts {
  readonly first: string | null;
  readonly last: string;
}

function partsOf(words: readonly string[]): NameParts | null {
  const lowers = words.map((word) => word.toLowerCase());
  const suffix = SUFFIX.test(lowers.at(-1) ?? '') ? ` ${lowers.at(-1)?.replace(/\.$/u, '')}` : '';
  const core = suffix ? lowers.slice(0, -1) : lowers;
  const last = core.at(-1);
  if (last === undefined) return null;
  const first = core.slice(0, -1).find((word) => !INITIAL.test(word)) ?? core.slice(0, -1)[0] ?? null;
  return { first, last: last + suffix };
}

export class People {
  readonly #full = new Map<string, Person>();
  readonly #byLast = new Map<string, Person[]>();
  readonly #byFirst = new Map<string, Person[]>();

  /** A name of two words and more. */
  addFull(run: NameRun): void {
    const parts = partsOf(run.words);
    if (!parts?.first || run.organisation || run.words.length > MAX_NAME) return;
    const id = key(parts.first, parts.last);
    const known = this.#full.get(id);
    const person = known ?? this.#create(parts.first, parts.last, run.words.join(' '));
    if (run.words.length > person.name.split(' ').length) person.name = run.words.join(' ');
    this.#learn(person, run);
  }

  #create(first: string | null, last: string, name: string): Person {
    const person: Person = { name, first, last, gender: null, roles: new Set(), count: 0, evident: false };
    this.#full.set(key(first, last), person);
    const list = this.#byLast.get(last);
    if (list) list.push(person);
    else this.#byLast.set(last, [person]);
    const firsts = first === null ? undefined : this.#byFirst.get(first);
    if (firsts) firsts.push(person);
    else if (first !== null) this.#byFirst.set(first, [person]);
    return person;
  }

  #learn(person: Person, run: NameRun): void {
    person.count += 1;
    person.gender ??= run.gender;
    for (const title of run.titles) person.roles.add(title);
    if (run.titles.length > 0 || firstNameGender(person.first ?? undefined) !== null) person.evident = true;
  }

  /** A surname, a first name or a title with a surname; a titled surname that nobody bears yet is new. */
  addSingle(run: NameRun): void {
    if (run.organisation) return;
    const person = this.find(run);
    if (person) {
      this.#learn(person, run);
      person.evident = true;
    } else if (run.words.length === 1) {
      const last = run.words[0]?.toLowerCase() ?? '';
      this.#learn(this.#create(null, last, run.words[0] ?? ''), run);
    }
  }

  /** Whom a run of capitals names, or null. Several bearers of a surname are told apart by gender, then number. */
  find(run: NameRun): Person | null {
    const parts = partsOf(run.words);
    if (!parts) return null;
    const exact = this.#full.get(key(parts.first, parts.last));
    if (exact && parts.first) return exact;
    const lasts = this.#byLast.get(parts.last) ?? [];
    const fitting = parts.first ? lasts.filter((p) => p.first === null) : lasts;
    const candidates = fitting.length > 0 || parts.first ? fitting : (this.#byFirst.get(parts.last) ?? []);
    const gendered = run.gender
      ? candidates.filter((p) => p.gender === null || p.gender === run.gender)
      : candidates;
    const named = gendered.filter((p) => p.first !== null);
    return (named.length > 0 ? named : gendered).reduce<Person | null>(
      (best, p) => (best && best.count >= p.count ? best : p),
      null,
    );
  }

  all(): Iterable<Person> {
    return this.#full.values();
  }
}
