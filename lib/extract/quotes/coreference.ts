/**
 * From a phrase beside a cue to who is meant: full names for surnames, persons for pronouns and offices.
 *
 * Pronouns: every person named in the last {@link MAX_BACK} frames is weighed by nearness, by being subject or
 * speaker there, and by gender. Cost: O(mentions within reach) per pronoun. Source: the classic salience
 * factors of Lappin and Leass, with few weights set by hand; a trained model is out of reach for the budget.
 */
import type { Span, SpeakerVia } from '../../model';
import { mainSubject } from './clauses';
import type { Frame, Token } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import { ANY_COUNTRY, officeHolders } from './lexicon/offices';
import { capitalRuns, type Gender, type NameRun, People, type Person, readRun } from './persons';
import type { Phrase } from './phrases';

/** Frames in which a pronoun's antecedent is sought. */
const MAX_BACK = 10;
/** Frames in which the bearer of an office is sought: as far as a long report reaches. */
const MAX_ROLE_BACK = 200;
/** Mentions weighed per pronoun: bounds hostile text. */
const MAX_WEIGHED = 60;
/** Weights of salience; a frame of distance is the unit. */
const WEIGHT = {
  distance: 0.6,
  subject: 1.6,
  spoke: 1.6,
  gender: 0.8,
  evident: 0.8,
  possessive: -0.8,
  inOwnQuote: -3,
  often: 0.25,
};
/** UTF-16 units of an unnamed speaker as printed. */
const MAX_PRINTED = 120;

export interface Referent extends Span {
  readonly name: string;
  readonly via: SpeakerVia;
  readonly person: Person | null;
}

interface PersonMention {
  readonly person: Person;
  readonly token: number;
  readonly subject: boolean;
  readonly spoke: boolean;
  readonly possessive: boolean;
}

const FAMILIES: readonly (readonly string[])[] = [
  ['leader', 'president', 'premier', 'chancellor', 'minister', 'king', 'chairman', 'chairwoman'],
  ['congressman', 'congresswoman', 'representative', 'rep', 'lawmaker'],
  ['senator', 'sen', 'lawmaker'],
  ['governor', 'gov'],
  ['businessman', 'billionaire', 'mogul', 'tycoon'],
  ['candidate', 'nominee', 'frontrunner', 'front-runner', 'contender', 'hopeful'],
  ['secretary', 'diplomat'],
];

const related = (a: string): readonly string[] => [a, ...FAMILIES.filter((f) => f.includes(a)).flat()];

export class Scene {
  readonly people = new People();
  readonly #mentions: PersonMention[][] = [];
  readonly #quoted: ReadonlySet<Person>[] = [];

  constructor(
    readonly text: string,
    readonly frames: readonly Frame[],
    quotedTokens: ReadonlyMap<number, readonly Token[]>,
    readonly lexicon: Lexicon,
    readonly publishedAt: string | null,
  ) {
    this.#learn(
      frames.filter((f) => !f.headline).map((f) => f.tokens),
      'full',
    );
    this.#learn([...quotedTokens.values()], 'full');
    this.#learn(
      frames.filter((f) => !f.headline).map((f) => f.tokens),
      'single',
    );
    for (const frame of frames) {
      this.#mentions.push(this.#mentionsOf(frame));
      const inside = frame.tokens.flatMap((t) => quotedTokens.get(t.quote) ?? []);
      this.#quoted.push(new Set(this.#runs(inside).flatMap((run) => this.people.find(run) ?? [])));
    }
  }

  #runs(tokens: readonly Token[]): NameRun[] {
    return [...capitalRuns(tokens, this.lexicon)].map(([from, to]) =>
      readRun(tokens, from, to, this.lexicon),
    );
  }

  #learn(lists: readonly (readonly Token[])[], what: 'full' | 'single'): void {
    for (const tokens of lists)
      for (const run of this.#runs(tokens)) {
        if (what === 'full' && run.words.length > 1) this.people.addFull(run);
        if (what === 'single' && run.words.length === 1) this.#learnSingle(run, tokens[run.to]);
        if (what === 'full') this.#learnRoles(tokens, run);
      }
  }

  /** One capitalised word is a person only if a title, a full name or a verb of speech after it says so. */
  #learnSingle(run: NameRun, next: Token | undefined): void {
    const titled = run.titles.length > 0 && !run.organisation;
    const speaks = next?.kind === 'word' && this.lexicon.speech.has(next.lower);
    if (titled || speaks || this.people.find(run)) this.people.addSingle(run);
  }

  /** "Kremlin spokesman Dmitry Peskov", "John Smith, a spokesman for …", "Rand Paul (R-Ky.)". */
  #learnRoles(tokens: readonly Token[], run: NameRun): void {
    const person = run.words.length > 1 ? this.people.find(run) : null;
    if (!person) return;
    const before = tokens[run.from - run.titles.length - 1];
    const add = (token: Token | undefined) => {
      if (token?.kind !== 'word' || !this.lexicon.roles.has(token.lower)) return;
      person.roles.add(token.lower);
      person.evident = true;
      if (this.lexicon.female.has(token.lower)) person.gender ??= 'f';
      if (this.lexicon.male.has(token.lower)) person.gender ??= 'm';
    };
    add(before);
    if (before && this.lexicon.roles.has(before.lower))
      for (let k = 2; k <= 4; k += 1)
        if (tokens[run.from - run.titles.length - k]?.capital)
          person.roles.add(tokens[run.from - run.titles.length - k]?.lower ?? '');
    const party =
      tokens[run.to]?.text === '(' || tokens[run.to]?.text === ',' ? tokens[run.to + 1]?.text : undefined;
    if (party && /^R(?:-|$)/u.test(party)) person.roles.add('republican');
    if (party && /^D(?:-|$)/u.test(party)) person.roles.add('democrat');
    if (tokens[run.to]?.text !== ',') return;
    for (let k = run.to + 1; k <= run.to + 6; k += 1) {
      const token = tokens[k];
      if (
        token?.kind !== 'word' ||
        this.lexicon.prepositions.has(token.lower) ||
        this.lexicon.auxiliaries.has(token.lower)
      )
        break;
      add(token);
    }
  }

  #mentionsOf(frame: Frame): PersonMention[] {
    const subject = mainSubject(frame, this.lexicon);
    return this.#runs(frame.tokens).flatMap((run) => {
      const person = this.people.find(run);
      if (!person) return [];
      const isSubject = subject !== null && run.to > subject.from && run.from < subject.to;
      const possessive = frame.tokens[run.to - 1]?.possessive ?? false;
      return [{ person, token: run.from, subject: isSubject, spoke: false, possessive }];
    });
  }

  /** Remembers who spoke in a frame, so that "he" and quotes without a cue find him. */
  note(frame: number, referent: Referent): void {
    const { person } = referent;
    if (person)
      this.#mentions[frame]?.push({ person, token: 0, subject: false, spoke: true, possessive: false });
  }

  /** Who a phrase of the frame means; null where it means nobody who could speak. */
  resolve(frameIndex: number, phrase: Phrase): Referent | null {
    const tokens = this.frames[frameIndex]?.tokens ?? [];
    const head = tokens[phrase.head - 1];
    const first = tokens[phrase.from];
    if (!head || !first) return null;
    const pronoun = this.lexicon.pronouns.get(first.lower);
    if (pronoun && (phrase.head - phrase.from === 1 || this.#isOwnWords(tokens, phrase)))
      return this.#pronoun(frameIndex, phrase.from, first, pronoun);
    const owner = this.#ownerOfWords(tokens, phrase);
    if (owner) return this.#named(tokens, owner) ?? null;
    if (head.capital) {
      const named = this.#named(tokens, phrase);
      if (named) return named;
    }
    return this.#nominal(frameIndex, phrase);
  }

  /** "his remarks", "her statement". */
  #isOwnWords(tokens: readonly Token[], phrase: Phrase): boolean {
    return (
      phrase.head - phrase.from <= 4 && this.lexicon.utteranceNouns.has(tokens[phrase.head - 1]?.lower ?? '')
    );
  }

  /** "Rubio's statement" → Rubio. */
  #ownerOfWords(tokens: readonly Token[], phrase: Phrase): Phrase | null {
    if (!this.lexicon.utteranceNouns.has(tokens[phrase.head - 1]?.lower ?? '')) return null;
    for (let at = phrase.head - 2; at >= phrase.from; at -= 1) {
      const token = tokens[at];
      if (token?.possessive && token.capital) return { from: phrase.from, to: at + 1, head: at + 1 };
    }
    return null;
  }

  #span(tokens: readonly Token[], from: number, to: number): Span {
    const last = tokens[to - 1];
    const end = last?.possessive ? last.start + last.text.length : (last?.end ?? 0);
    return { start: tokens[from]?.start ?? 0, end };
  }

  #named(tokens: readonly Token[], phrase: Phrase): Referent | null {
    const runs = [...capitalRuns(tokens.slice(0, phrase.head), this.lexicon)].filter(
      ([from, to]) => to === phrase.head && to > phrase.from && from < phrase.head,
    );
    const [from, to] = runs[0] ?? [0, 0];
    if (to === 0) return null;
    const run = readRun(tokens, Math.max(from, phrase.from), to, this.lexicon);
    if (run.words.length === 0) return null;
    const person = this.people.find(run);
    const determined =
      this.lexicon.determiners.has(tokens[Math.max(from, phrase.from) - 1]?.lower ?? '') &&
      Math.max(from, phrase.from) > phrase.from;
    const single = run.words.length === 1 ? (run.words[0]?.toLowerCase() ?? '') : '';
    if (
      !person &&
      (this.lexicon.roles.has(single) ||
        (determined && single !== '' && run.organisation && /(?:an|can|crat)$/u.test(single)))
    )
      return null;
    const start = run.titles.length > 0 ? run.from - run.titles.length : run.from;
    const name = person?.name ?? run.words.join(' ');
    return { ...this.#span(tokens, start, to), name, via: 'named', person };
  }

  #pronoun(frameIndex: number, token: number, printed: Token, person: 'm' | 'f' | 'n' | 'p' | 'i'): Referent {
    const span = { start: printed.start, end: printed.end };
    const found = person === 'm' || person === 'f' ? this.#salient(frameIndex, token, person) : null;
    return found
      ? { ...span, name: found.name, via: 'pronoun', person: found }
      : {
          ...span,
          name: this.text.slice(span.start, span.end),
          via: person === 'i' ? 'unnamed' : 'pronoun',
          person: null,
        };
  }

  #salient(frameIndex: number, before: number, gender: Gender): Person | null {
    const scores = new Map<Person, number>();
    let weighed = 0;
    for (let f = frameIndex; f >= 0 && f >= frameIndex - MAX_BACK && weighed < MAX_WEIGHED; f -= 1)
      for (const mention of this.#mentions[f] ?? []) {
        if (f === frameIndex && (mention.token >= before || mention.spoke)) continue;
        if (mention.person.gender !== null && mention.person.gender !== gender) continue;
        weighed += 1;
        const score =
          this.#weigh(mention, frameIndex - f, gender) +
          (this.#quoted[frameIndex]?.has(mention.person) ? WEIGHT.inOwnQuote : 0);
        scores.set(mention.person, Math.max(score, scores.get(mention.person) ?? -Infinity));
      }
    let best: Person | null = null;
    for (const [person, score] of scores)
      if (best === null || score > (scores.get(best) ?? -Infinity)) best = person;
    return best;
  }

  #weigh(mention: PersonMention, distance: number, gender: Gender): number {
    return (
      -WEIGHT.distance * distance +
      (mention.subject ? WEIGHT.subject : 0) +
      (mention.spoke ? WEIGHT.spoke : 0) +
      (mention.possessive ? WEIGHT.possessive : 0) +
      (mention.person.gender === gender ? WEIGHT.gender : 0) +
      (mention.person.evident ? WEIGHT.evident : 0) +
      WEIGHT.often * Math.log(1 + mention.person.count)
    );
  }

  /** "the senator", "the Russian leader": the nearest person of that office, else as printed. */
  #nominal(frameIndex: number, phrase: Phrase): Referent | null {
    const tokens = this.frames[frameIndex]?.tokens ?? [];
    const span = this.#span(tokens, phrase.from, phrase.to);
    const printed = this.text.slice(span.start, Math.min(span.end, span.start + MAX_PRINTED));
    if (!/\p{L}/u.test(printed)) return null;
    const head = tokens[phrase.head - 1]?.lower ?? '';
    const definite = tokens[phrase.from]?.lower === 'the' && phrase.to === phrase.head;
    const person = definite
      ? this.#holder(frameIndex, phrase.from, head, tokens.slice(phrase.from + 1, phrase.head - 1))
      : null;
    return person
      ? { ...span, name: person.name, via: 'role', person }
      : { ...span, name: printed, via: 'unnamed', person: null };
  }

  #holder(frameIndex: number, at: number, head: string, before: readonly Token[]): Person | null {
    const country = before.find((t) => t.capital)?.lower;
    const office = officeHolders(country ?? ANY_COUNTRY, head, this.publishedAt);
    if (office.length > 0) return this.#nearest(frameIndex, at, (person) => office.includes(person.last));
    return (
      this.#nearest(frameIndex, at, (person) => this.#holds(person, [head], country)) ??
      this.#nearest(frameIndex, at, (person) => this.#holds(person, related(head), country))
    );
  }

  #nearest(frameIndex: number, before: number, fits: (person: Person) => boolean): Person | null {
    for (let f = frameIndex; f >= 0 && f >= frameIndex - MAX_ROLE_BACK; f -= 1) {
      const mention = this.#mentions[f]?.findLast(
        (m) => (f < frameIndex || m.token < before) && fits(m.person),
      );
      if (mention) return mention.person;
    }
    return null;
  }

  #holds(person: Person, wanted: readonly string[], country: string | undefined): boolean {
    if (
      !wanted.some(
        (role) =>
          person.roles.has(role) || [...person.roles].some((r) => this.lexicon.titleRoles.get(r) === role),
      )
    )
      return false;
    return country === undefined || person.roles.has(country);
  }
}
