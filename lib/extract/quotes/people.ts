/**
 * The people that an article names: full name, gender, offices; and whom a surname alone or a first name means.
 *
 * Names are held by their spelling's key, so that Zelenskyy and Zelensky, Joe and Joseph Biden are one person.
 * Cost: O(1) per name; at most {@link MAX_NAMESAKES} bearers of one name are told apart. Source: own.
 */
import { nameSpelling, sameGivenName } from '../../text/name-spelling';
import { type Gender, genderOfFirstName, type NameRun, partsOf } from './names';

/** Words in a person's name; longer runs are headings or bodies. */
const MAX_NAME = 5;
/** Bearers of one surname or first name that are remembered. */
const MAX_NAMESAKES = 20;

export interface Person {
  /** The fullest form that the article gives. */
  name: string;
  /** Lower case; null where only the surname is known. */
  readonly first: string | null;
  readonly last: string;
  gender: Gender;
  /** Lower case: titles, offices, parties, the adjective of a country. */
  readonly roles: Set<string>;
  /** Those of the roles that the person bears no more. */
  readonly former: Set<string>;
  /** Mentions in the article. */
  count: number;
  /** A title, a known first name or a later mention by surname says that this is a person. */
  evident: boolean;
}

const key = (first: string | null, last: string): string =>
  `${first === null ? '' : nameSpelling(first)} ${nameSpelling(last)}`;

function remember(index: Map<string, Person[]>, name: string, person: Person): void {
  const spelled = nameSpelling(name);
  const namesakes = index.get(spelled);
  if (!namesakes) index.set(spelled, [person]);
  else if (namesakes.length < MAX_NAMESAKES) namesakes.push(person);
}

const mostNamed = (persons: readonly Person[]): Person | null =>
  persons.reduce<Person | null>((best, person) => (best && best.count >= person.count ? best : person), null);

/** The first of two surnames: García in "María García Ruiz"; null for two first names before one. */
function firstSurname(name: string): string | null {
  const word = name.toLowerCase().split(' ').slice(1, -1).at(-1);
  return word !== undefined && genderOfFirstName(word) === null ? word : null;
}

export class People {
  /** `twoSurnames`: people are called by the first of two. */
  constructor(readonly twoSurnames = false) {}

  readonly #full = new Map<string, Person>();
  readonly #byLast = new Map<string, Person[]>();
  readonly #byFirst = new Map<string, Person[]>();

  /** A name of two words and more. */
  addFull(run: NameRun): void {
    const parts = partsOf(run.words);
    if (!parts?.first || run.organisation || run.words.length > MAX_NAME) return;
    const name = run.words.join(' ');
    const person = this.#bearer(parts.first, parts.last) ?? this.#create(parts.first, parts.last, name);
    if (run.words.length > person.name.split(' ').length) person.name = name;
    this.#learn(person, run);
  }

  /** A surname, a first name or a title with a surname; a surname that nobody bears yet is a new person. */
  addSingle(run: NameRun): void {
    const [word] = run.words;
    if (run.organisation || word === undefined) return;
    const known = this.find(run);
    const person = known ?? this.#create(null, word.toLowerCase(), word);
    if (known) person.evident = true;
    this.#learn(person, run);
  }

  /** Who bears both names, in whatever spelling or short form of the first. */
  #bearer(first: string, last: string): Person | null {
    const exact = this.#full.get(key(first, last));
    if (exact) return exact;
    const namesakes = this.#byLast.get(nameSpelling(last)) ?? [];
    return namesakes.find((person) => person.first !== null && sameGivenName(person.first, first)) ?? null;
  }

  #create(first: string | null, last: string, name: string): Person {
    const person: Person = {
      name,
      first,
      last,
      gender: null,
      roles: new Set(),
      former: new Set(),
      count: 0,
      evident: false,
    };
    this.#full.set(key(first, last), person);
    remember(this.#byLast, last, person);
    if (first !== null) remember(this.#byFirst, first, person);
    const surname = this.twoSurnames && first !== null ? firstSurname(name) : null;
    if (surname !== null) {
      remember(this.#byLast, surname, person);
      this.#full.set(key(first, surname), person);
    }
    return person;
  }

  #learn(person: Person, run: NameRun): void {
    person.count += 1;
    person.gender ??= run.gender;
    for (const title of run.titles) person.roles.add(title);
    if (run.titles.length > 0 || genderOfFirstName(person.first) !== null) person.evident = true;
  }

  /** Whom a run of capitals names, or null. Bearers of one name are told apart by gender, then by number. */
  find(run: NameRun): Person | null {
    const parts = partsOf(run.words);
    if (!parts) return null;
    const { first, last } = parts;
    if (first) return this.#bearer(first, last) ?? this.#full.get(key(null, last)) ?? null;
    const spelled = nameSpelling(last);
    const candidates = this.#byLast.get(spelled) ?? this.#byFirst.get(spelled) ?? [];
    const gendered = candidates.filter((p) => !run.gender || !p.gender || p.gender === run.gender);
    return mostNamed(gendered.filter((p) => p.first !== null)) ?? mostNamed(gendered);
  }
}
