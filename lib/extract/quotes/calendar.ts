/**
 * Tells when something was said: by the day words that belong to the act of speaking.
 *
 * Those are the ones between speaker and cue ("Novak on Monday said"), behind the cue ("told reporters on Monday"),
 * or at the front of its clause ("In an interview on Monday, Novak said"). Days in the reported words, in quotes,
 * in relative clauses and after "about" or "after" are those of other things. Cost: O(tokens) a frame, read once.
 * Source: own rules for newspaper English, with word lists for German, French and Spanish.
 */
import type { DayRange } from '../../model';
import { dayNumber } from '../days/day-numbers';
import { type DayWords, dayWordsFor } from '../days/day-words';
import { type DayExpression, DayReader } from '../days/expressions';
import { findDays } from '../uttered';
import type { Frame } from './frames';
import type { Token } from './tokens';

/** Tokens of a frame that are searched for the day: it stands near the cue, and the cue near the quote. */
const MAX_DAY_TOKENS = 300;
/** Tokens from a cue to its day. */
const MAX_REACH = 30;
/** Tokens of an apposition between its commas: "said Marsh, the ministers' lawyer, on Monday". */
const MAX_APPOSITION = 15;
/** Tokens from "will" to its verb: "will later say". */
const MAX_FUTURE = 4;
/** What parts a clause from one before it. */
const JOINS = /^(?:and|but|while|und|et|y|mais|aber|pero)$/u;
/** Directly behind a cue these lead to what is spoken of: "said of the attack on Monday". */
const SPOKEN_OF = /^(?:of|for|against)$/u;

/** Half-open token indices. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An act of speaking in its frame; `content` is what was said, in tokens of the frame. */
export interface SpeechAct {
  readonly frame: number;
  readonly cue: Stretch | null;
  readonly subject: Stretch | null;
  readonly content: Stretch;
}

interface Place {
  readonly tokens: readonly Token[];
  readonly days: readonly DayExpression[];
  readonly words: DayWords;
}

/** True where nothing between the two tokens leads to another event or another sentence's subject. */
function isClear({ tokens, words }: Place, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(({ kind, lower, text }) => kind !== 'quote' && text !== ';' && !words.others.has(lower));
}

/** "in Monday's interview" tells when it was said, "Monday's attack" does not. */
function isOfSpeech({ tokens, words }: Place, day: DayExpression): boolean {
  if (!day.possessive) return true;
  return tokens.slice(day.to, day.to + 3).some(({ lower }) => words.events.has(lower));
}

/** Tokens that only lead into a day: "late on", "earlier". */
function startOf({ tokens, words }: Place, day: DayExpression): number {
  let at = day.from;
  while (at > 0 && words.leads.has(tokens[at - 1]?.lower ?? '')) at -= 1;
  return at;
}

/** Whether the words from `from` up to the day are about the telling: none, a place of speaking, or "told reporters". */
function isOfTelling(place: Place, from: number, day: DayExpression): boolean {
  const { tokens, words } = place;
  const start = startOf(place, day);
  const first = tokens.findIndex(({ kind }, i) => i >= from && kind === 'word');
  if (first >= start || words.occasions.has(tokens[first]?.lower ?? '')) return true;
  const before = tokens[start - 1]?.lower ?? '';
  return words.acts.has(before) || words.events.has(before);
}

/** "Novak on Monday said", "Novak, speaking on Monday, said", "Novak told reporters on Monday …, adding". */
function between(place: Place, { cue, subject }: SpeechAct): DayExpression | null {
  if (!cue || !subject || subject.to > cue.from || cue.from - subject.to > MAX_REACH) return null;
  const day = place.days.find(({ from, to }) => from >= subject.to && to <= cue.from);
  if (!day || !isClear(place, subject.to, day.from) || !isOfTelling(place, subject.to, day)) return null;
  return isOfSpeech(place, day) ? day : null;
}

/** A comma ends the telling, unless the day or a place of speaking follows it: "said Novak, in Oslo on Monday". */
function goesOn(place: Place, comma: number): boolean {
  const next = place.tokens[comma + 1]?.lower ?? '';
  return place.words.occasions.has(next) || place.days.some((day) => startOf(place, day) === comma + 1);
}

/** The token at which the telling stops, seen at token `i`: what was said, another event, a clause. */
function stops(place: Place, i: number, from: number): boolean {
  const { tokens, words } = place;
  const token = tokens[i];
  if (!token || token.kind === 'quote' || token.text === ';' || token.text === ':') return true;
  if (words.others.has(token.lower) || (i === from && SPOKEN_OF.test(token.lower))) return true;
  return token.text === ',' && !goesOn(place, i);
}

/** End of what belongs to the telling behind `from`. */
function tellingEnd(place: Place, from: number, content: Stretch): number {
  const { tokens, days } = place;
  const limit = Math.min(tokens.length, from + MAX_REACH, content.from >= from ? content.from : Infinity);
  let at = from;
  while (at < limit) {
    const day = days.find((one) => one.from === at);
    if (!day && stops(place, at, from)) return at;
    at = day?.to ?? at + 1;
  }
  return limit;
}

/** "dijo el lunes: …": the article belongs to the day, unless a noun follows ("the Monday deal"). */
function isDayAt(place: Place, at: number): boolean {
  const day = place.days.find((one) => startOf(place, one) <= at && at <= one.from);
  if (!day || day.from === at) return day !== undefined;
  const next = place.tokens[day.to];
  return next?.kind !== 'word' || place.words.others.has(next.lower) || place.words.occasions.has(next.lower);
}

/** "said the flood on Monday …": what was said begins right behind the cue. "Told the Courier on Monday" does not. */
function saysAtOnce(place: Place, cue: Stretch, content: Stretch): boolean {
  const { tokens, words } = place;
  const next = tokens[cue.to];
  if (content.from < cue.to || next?.kind !== 'word' || words.tells.has(tokens[cue.from]?.lower ?? ''))
    return false;
  const opens = words.starts.has(next.lower) || (next.capital && words.capitals);
  return opens && !isDayAt(place, cue.to);
}

/** "sagte am Montag der Bürgermeister": between the cue and the speaker behind it. */
function beforeInverted(place: Place, cue: Stretch, subject: Stretch): DayExpression | null {
  const day = place.days.find(({ from, to }) => from >= cue.to && to <= subject.from);
  if (!day || subject.from - cue.to > MAX_REACH || !isClear(place, cue.to, day.from)) return null;
  return isOfTelling(place, cue.to, day) && isOfSpeech(place, day) ? day : null;
}

/** Past an apposition that a day follows; `from` itself for none. */
function pastApposition(place: Place, from: number): number {
  const { tokens, days } = place;
  if (tokens[from]?.text !== ',') return from;
  for (let i = from + 1; i <= from + MAX_APPOSITION; i += 1) {
    const token = tokens[i];
    if (!token || token.kind === 'quote' || token.text === ';') return from;
    if (token.text === ',') return days.some((day) => startOf(place, day) === i + 1) ? i + 1 : from;
  }
  return from;
}

/** "will say on Friday": it was not said yet. */
function isToCome({ tokens, words }: Place, cue: Stretch | null): boolean {
  if (!cue) return false;
  for (let i = cue.from - 1; i >= cue.from - MAX_FUTURE; i -= 1) {
    const token = tokens[i];
    if (token?.kind !== 'word') return false;
    if (words.future.has(token.lower) && !token.capital) return true;
  }
  return false;
}

/** "said on Monday", "told reporters in Oslo on Monday", "said Novak on Monday". */
function behind(place: Place, { cue, subject, content }: SpeechAct): DayExpression | null {
  if (!cue) return null;
  const inverted = subject !== null && subject.from >= cue.to;
  if (!inverted && saysAtOnce(place, cue, content)) return null;
  const amid = inverted ? beforeInverted(place, cue, subject) : null;
  if (amid) return amid;
  const from = inverted ? pastApposition(place, subject.to) : cue.to;
  const to = tellingEnd(place, from, content);
  const day = place.days.find((one) => one.from >= from && one.to <= to);
  return day && isOfSpeech(place, day) ? day : null;
}

/** "… “a disaster” on Monday.": right behind the quote, where no clause was reported. */
function behindQuote(place: Place, { cue, content }: SpeechAct): DayExpression | null {
  const { tokens, words } = place;
  const before = cue ? content.from - cue.to : 0;
  if (tokens[content.from]?.kind !== 'quote' || before < 0 || before > MAX_REACH) return null;
  const day = place.days.find(({ from }) => from >= content.to);
  if (!day || startOf(place, day) !== content.to || (tokens[day.to]?.kind ?? 'mark') !== 'mark') return null;
  const reported = tokens.slice(cue?.to ?? content.from, content.from);
  return reported.some(({ lower }) => words.others.has(lower)) ? null : day;
}

/** First token of the clause in which `at` stands: behind a quote, what was said, or a semicolon. */
function clauseStart({ tokens }: Place, at: number, content: Stretch): number {
  const after = content.to <= at ? content.to : 0;
  for (let i = at - 1; i >= after; i -= 1) {
    const token = tokens[i];
    if (token?.kind === 'quote' || token?.text === ';') return i + 1;
  }
  return after;
}

/** First word of the clause in which the telling stands, and the token at which its speaker or cue begins. */
function frontOf(place: Place, { cue, subject, content }: SpeechAct): Stretch | null {
  const { tokens } = place;
  const to = Math.min(subject?.from ?? Infinity, cue?.from ?? Infinity);
  if (to > MAX_DAY_TOKENS + MAX_REACH || JOINS.test(tokens[to - 1]?.lower ?? '')) return null;
  let from = clauseStart(place, to, content);
  while (from < to && (tokens[from]?.kind === 'mark' || JOINS.test(tokens[from]?.lower ?? ''))) from += 1;
  return { from, to };
}

/** "On Monday, Novak said"; "In an interview on Monday, Novak said". */
function fronted(place: Place, act: SpeechAct): DayExpression | null {
  const { tokens, words, days } = place;
  const front = frontOf(place, act);
  const day = front && days.find((one) => one.from >= front.from && one.to <= front.to);
  if (!day || day.from - front.from > MAX_REACH || !isClear(place, front.from, startOf(place, day)))
    return null;
  const opens = startOf(place, day) <= front.from || words.occasions.has(tokens[front.from]?.lower ?? '');
  return opens && isOfSpeech(place, day) ? day : null;
}

export class Calendar {
  readonly #known = new Map<number, readonly DayExpression[]>();
  readonly #words: DayWords | null;

  constructor(
    readonly frames: readonly Frame[],
    readonly publishedAt: string | null,
    readonly lang = 'en',
  ) {
    this.#words = dayWordsFor(lang);
  }

  #expressions(frame: number): readonly DayExpression[] {
    const known = this.#known.get(frame);
    if (known) return known;
    const tokens = this.frames[frame]?.tokens.slice(0, MAX_DAY_TOKENS) ?? [];
    const published = this.publishedAt === null ? null : dayNumber(this.publishedAt);
    const found = this.#words ? new DayReader(tokens, this.#words, published).read() : [];
    this.#known.set(frame, found);
    return found;
  }

  /** Token at which a day expression of the frame starts → token behind it. */
  ends(frame: number): ReadonlyMap<number, number> {
    return new Map(this.#expressions(frame).map(({ from, to }) => [from, to]));
  }

  /** The day or days on which it was said; null where the telling names none. */
  saidOn(act: SpeechAct): DayRange | null {
    const { subject } = act;
    // "Rolf Sonntag": a day within the speaker's own mention is a name
    const days = this.#expressions(act.frame).filter(
      ({ from, to }) => !subject || to <= subject.from || from >= subject.to,
    );
    if (!this.#words || days.length === 0) return null;
    const place = { tokens: this.frames[act.frame]?.tokens ?? [], days, words: this.#words };
    if (isToCome(place, act.cue)) return null;
    const day = between(place, act) ?? behind(place, act) ?? behindQuote(place, act) ?? fronted(place, act);
    return day?.days ?? null;
  }

  /** The day that the frame's narration as a whole names, for what stands apart from any telling. */
  daysOf(frame: number): DayRange | null {
    const tokens = this.frames[frame]?.tokens.slice(0, MAX_DAY_TOKENS) ?? [];
    const narration = tokens.map((token) => (token.kind === 'quote' ? '…' : token.text)).join(' ');
    return findDays(narration, this.publishedAt, this.lang);
  }
}
