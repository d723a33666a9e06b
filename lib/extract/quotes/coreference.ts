/**
 * From a phrase beside a cue to who is meant: full names for surnames, persons for pronouns and offices, the
 * words as printed for everybody else.
 *
 * Cost: O(words) to read the article's people, then bounded per phrase. Source: own rules; see mentions.ts for
 * pronouns and roles.ts for offices.
 */
import type { Span, SpeakerVia } from '../../model';
import { mainSubject } from './clauses';
import type { Frame } from './frames';
import { learnGenders } from './genders';
import { Groups, groupNamed, groupOf } from './groups';
import { endsWith, type Person as GrammaticalPerson, type Lexicon } from './lexicon/lexicon';
import { ANY_COUNTRY, officeHolders } from './lexicon/offices';
import { type Asked, type Mention, Mentions } from './mentions';
import { capitalRuns, type NameRun, readRun } from './names';
import { People, type Person } from './people';
import type { Phrase } from './phrases';
import { holds, learnRoles, relatedRoles } from './roles';
import type { Token } from './tokens';

/** UTF-16 units of an unnamed speaker as printed. */
const MAX_PRINTED = 120;
/** Tokens of a name in front of a colon. */
const MAX_LABEL = 5;
/** Words of "his closing remarks". */
const MAX_OWN_WORDS = 4;

/** Who is meant, and by which words: `start`/`end` are the mention. */
export interface Referent extends Span {
  readonly name: string;
  readonly via: SpeakerVia;
  readonly person: Person | null;
  /** Of a carried one: how it was found where it stands. */
  readonly first?: SpeakerVia;
}

/** A frame, and the token in it before which a mention must stand. */
export interface Place {
  readonly frame: number;
  readonly token: number;
  /** The question that is answered there. */
  readonly asked?: Asked | null;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const last = tokens[to - 1];
  const end = last?.possessive ? last.start + last.text.length : (last?.end ?? 0);
  return { start: tokens[from]?.start ?? 0, end };
}

export class Scene {
  readonly #people: People;
  readonly #mentions = new Mentions();
  readonly #runsByTokens = new WeakMap<readonly Token[], readonly NameRun[]>();
  readonly #groups = new Groups();

  /** `quoted`: the words inside each quote, by its index. */
  constructor(
    readonly text: string,
    readonly frames: readonly Frame[],
    readonly quoted: ReadonlyMap<number, readonly Token[]>,
    readonly lexicon: Lexicon,
    readonly publishedAt: string | null,
  ) {
    this.#people = new People(lexicon.twoSurnames);
    const narration = frames.filter((frame) => !frame.headline).map((frame) => frame.tokens);
    for (const tokens of [...narration, ...quoted.values()]) this.#learnFull(tokens);
    for (const tokens of narration) this.#learnSingle(tokens);
    const mentions = frames.map((frame, i) => this.#mentionsOf(frame, i));
    learnGenders(frames, mentions, lexicon);
    frames.forEach((frame, i) => {
      const inside = frame.tokens.flatMap((token) => this.personsIn(quoted.get(token.quote) ?? []));
      this.#mentions.addFrame(mentions[i] ?? [], new Set(inside));
    });
  }

  /** Four passes over the article ask for them, so they are read once. */
  #runs(tokens: readonly Token[]): readonly NameRun[] {
    const known = this.#runsByTokens.get(tokens);
    if (known) return known;
    const runs = [...capitalRuns(tokens, this.lexicon)].map(([from, to]) =>
      readRun(tokens, from, to, this.lexicon),
    );
    this.#runsByTokens.set(tokens, runs);
    return runs;
  }

  /** Everybody who is named in these words, in their order. */
  personsIn(tokens: readonly Token[]): Person[] {
    return this.#runs(tokens).flatMap((run) => this.#people.find(run) ?? []);
  }

  #learnFull(tokens: readonly Token[]): void {
    for (const run of this.#runs(tokens)) {
      if (run.words.length < 2) continue;
      this.#people.addFull(run);
      const person = this.#people.find(run);
      if (person) learnRoles(person, tokens, run, this.lexicon);
    }
  }

  /** One capitalised word is a person only if a title, a full name or a verb of speech after it says so. */
  #learnSingle(tokens: readonly Token[]): void {
    for (const run of this.#runs(tokens)) {
      if (run.words.length !== 1) continue;
      const next = tokens[run.to];
      const speaks = next?.kind === 'word' && this.lexicon.speech.has(next.lower);
      if (run.titles.length > 0 || speaks || this.#people.find(run)) this.#people.addSingle(run);
      const person = this.#people.find(run);
      if (person) learnRoles(person, tokens, run, this.lexicon);
    }
  }

  #mentionsOf(frame: Frame, index: number): Mention[] {
    const main = mainSubject(frame, this.lexicon);
    const group = main && groupOf(this.text, frame, main, this.lexicon);
    if (group) this.#groups.note(index, group);
    return this.#runs(frame.tokens).flatMap((run) => {
      const person = this.#people.find(run);
      if (!person) return [];
      const subject = main !== null && run.to > main.from && run.from < main.to;
      const possessive = frame.tokens[run.to - 1]?.possessive ?? false;
      return [{ person, token: run.from, subject, spoke: false, possessive }];
    });
  }

  /** Remembers who spoke in a frame. */
  note(frame: number, { person, name, via }: Referent): void {
    if (person) this.#mentions.noteSpeaker(frame, person);
    else if (via !== 'pronoun') this.#groups.note(frame, groupNamed(name, via === 'named', this.lexicon));
  }

  /** Who a quote says of itself is speaking: “Ana Lopez: We wait here.” */
  labelled(quote: number): Referent | null {
    const tokens = this.quoted.get(quote) ?? [];
    const colon = tokens.slice(0, MAX_LABEL + 1).findIndex(({ text }) => text === ':');
    const [range] = colon > 0 ? capitalRuns(tokens, this.lexicon, 0, colon) : [];
    if (range?.[0] !== 0 || range[1] !== colon) return null;
    const referent = this.#named(tokens, { from: 0, to: colon, head: colon });
    return referent?.person ? referent : null;
  }

  /** Who a phrase of the frame means; null where it means nobody who could speak. */
  resolve(frameIndex: number, phrase: Phrase, asked: Asked | null = null): Referent | null {
    return this.resolveIn(
      { frame: frameIndex, token: phrase.from, asked },
      this.#tokensOf(frameIndex),
      phrase,
    );
  }

  #tokensOf(frame: number): readonly Token[] {
    return this.frames[frame]?.tokens ?? [];
  }

  /** The same for a phrase of other words, such as those inside a quote, seen from a place in the narration. */
  resolveIn(seen: Place, tokens: readonly Token[], phrase: Phrase): Referent | null {
    const head = tokens[phrase.head - 1];
    const first = tokens[phrase.from];
    if (!head || !first) return null;
    const ownWords = this.lexicon.utteranceNouns.has(head.lower);
    const length = phrase.head - phrase.from;
    if (length === 1 && this.lexicon.nobody.has(first.lower)) return null;
    if (this.lexicon.negatives.has(first.lower)) return null;
    const pronoun = this.lexicon.pronouns.get(first.lower);
    if (pronoun && (length === 1 || (ownWords && length <= MAX_OWN_WORDS)))
      return this.#pronoun(seen, first, pronoun);
    const owner = ownWords ? this.#owner(tokens, phrase) : null;
    if (owner) return this.#named(tokens, owner);
    return (head.capital ? this.#named(tokens, phrase) : null) ?? this.#nominal(seen, tokens, phrase);
  }

  /** "Rubio's statement" → Rubio. */
  #owner(tokens: readonly Token[], phrase: Phrase): Phrase | null {
    const at = tokens.slice(phrase.from, phrase.head - 1).findLastIndex((t) => t.possessive && t.capital);
    const to = phrase.from + at + 1;
    return at < 0 ? null : { from: phrase.from, to, head: to };
  }

  /** The name at the end of the phrase's head: "Cruz spokeswoman Catherine Frazier" → Catherine Frazier. */
  #named(tokens: readonly Token[], phrase: Phrase): Referent | null {
    const last = [...capitalRuns(tokens, this.lexicon, phrase.from, phrase.head)].at(-1);
    if (!last || last[1] !== phrase.head) return null;
    const run = readRun(tokens, last[0], last[1], this.lexicon);
    if (run.words.length === 0) return null;
    const person = this.#people.find(run);
    if (!person && this.#isOffice(run, last[0] > phrase.from)) return null;
    const span = spanOf(tokens, run.from - run.titles.length, run.to);
    return { ...span, name: person?.name ?? run.words.join(' '), via: 'named', person };
  }

  /** "the President", "the Republican": a capital that is no name. */
  #isOffice(run: NameRun, preceded: boolean): boolean {
    const [word] = run.words;
    if (run.words.length !== 1 || word === undefined) return false;
    const lower = word.toLowerCase();
    return (
      this.lexicon.roles.has(lower) ||
      (preceded && run.organisation && endsWith(lower, this.lexicon.homeEnds))
    );
  }

  #pronoun({ frame, token, asked }: Place, printed: Token, person: GrammaticalPerson): Referent {
    const span = { start: printed.start, end: printed.end };
    const found =
      person === 'm' || person === 'f' ? this.#mentions.salient(frame, token, person, asked ?? null) : null;
    if (found) return { ...span, name: found.name, via: 'pronoun', person: found };
    const group = person === 'n' || person === 'p' ? this.#groups.nearest(frame, person === 'p') : null;
    const name = group?.name ?? this.text.slice(span.start, span.end);
    return { ...span, name, via: person === 'i' ? 'unnamed' : 'pronoun', person: null };
  }

  /** "the senator", "the Russian leader": the nearest person of that office, else the words as printed. */
  #nominal(seen: Place, tokens: readonly Token[], phrase: Phrase): Referent | null {
    const span = spanOf(tokens, phrase.from, phrase.to);
    const printed = this.text.slice(span.start, Math.min(span.end, span.start + MAX_PRINTED));
    if (!/\p{L}/u.test(printed)) return null;
    const plain = phrase.to === phrase.head || this.lexicon.places.has(tokens[phrase.head]?.lower ?? '');
    const definite = plain && this.lexicon.definites.has(tokens[phrase.from]?.lower ?? '');
    const person = definite ? this.#holder(seen, tokens, phrase) : null;
    if (person) return { ...span, name: person.name, via: 'role', person };
    return { ...span, name: printed, via: 'unnamed', person: null };
  }

  #holder({ frame, token }: Place, tokens: readonly Token[], phrase: Phrase): Person | null {
    const role = tokens[phrase.head - 1]?.lower ?? '';
    const country = tokens.slice(phrase.from + 1, phrase.head - 1).find((token) => token.capital)?.lower;
    const former = tokens.slice(phrase.from, phrase.head).some((t) => this.lexicon.former.has(t.lower));
    const nearest = (fits: (person: Person) => boolean) => this.#mentions.nearest(frame, token, fits);
    const bears = (roles: readonly string[]) => (person: Person) =>
      holds(person, roles, country, this.lexicon);
    const surnames = officeHolders(country ?? ANY_COUNTRY, role, this.publishedAt);
    const listed = former ? null : nearest((person) => surnames.includes(person.last));
    if (listed || (surnames.length > 0 && country !== undefined)) return listed;
    return (
      nearest((person) => bears([role])(person) && person.former.has(role) === former) ??
      nearest(bears([role])) ??
      nearest(bears(relatedRoles(role)))
    );
  }
}
