/**
 * Who said an utterance, when, and how sure that is, from its pieces: what the sidebar then puts into words.
 *
 * A name is said plainly only where it is nearly always right; an unnamed speaker keeps the words of the article.
 * Cost: linear in the pieces and the length of their sentences.
 */
import type { DayRange, Quote, Speaker, Statement } from '../lib/model';
import type { Entry } from './entries';
import { words } from './words';

/**
 * Certainty from which a name stands without "probably". A reader takes a bare name for the article's own word, so
 * the weakest kind of them may be wrong once in five at most; together they are wrong far more seldom.
 */
const PLAINLY_NAMED = 0.8;
/** Certainty of a quote under which it is more often a title, a name or a word at arm's length than speech. */
const MORE_LIKELY_SPEECH = 0.5;
/** UTF-16 units of a mention; a longer one is no mention. */
const MAX_MENTION = 120;

type Speech = Exclude<Statement, { kind: 'figure' }>;

export interface Said {
  /** Null where nobody is named. */
  readonly who: string | null;
  /** `who` are words of the article and no name: "a spokesman for the mayor", or no more than a pronoun. */
  readonly isPrinted: boolean;
  readonly isPronoun: boolean;
  readonly isUncertain: boolean;
  /** How the speaker is known; null where the name stands beside the words. */
  readonly how: string | null;
  readonly uttered: DayRange | null;
}

const isSpeech = (statement: Statement): statement is Speech => statement.kind !== 'figure';

/** The piece whose speaker is the surest, else the first. */
function surest(pieces: readonly Speech[]): Speech | null {
  const certainty = (piece: Speech) => piece.speaker?.certainty ?? -1;
  return pieces.reduce<Speech | null>(
    (best, piece) => (best === null || certainty(piece) > certainty(best) ? piece : best),
    null,
  );
}

const isInWord = (text: string, at: number) =>
  /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));

/** The mention as printed; null where the sentence that was kept does not hold it, or tells it from no other. */
export function mentionOf({ sentence, text, start, speaker }: Speech): string | null {
  const at = sentence.indexOf(text);
  if (speaker === null || at < 0 || sentence.indexOf(text, at + 1) >= 0) return null;
  const [from, to] = [speaker.start - start + at, speaker.end - start + at];
  if (from < 0 || to > sentence.length || to <= from || to - from > MAX_MENTION) return null;
  return isInWord(sentence, from) || isInWord(sentence, to) ? null : sentence.slice(from, to);
}

/** A pronoun or role that led to nobody is kept as printed, without a capital within. */
const isAsPrinted = ({ via, name }: Speaker, mention: string | null) =>
  via === 'unnamed' || ((via === 'pronoun' || via === 'role') && name === mention);

function howKnown(speaker: Speaker, mention: string | null, isUncertain: boolean): string | null {
  if (isAsPrinted(speaker, mention)) {
    if (isUncertain) return words.speech.mentionedNear;
    return speaker.via === 'pronoun' ? null : words.speech.noName;
  }
  switch (speaker.via) {
    case 'named':
    case 'unnamed':
      return isUncertain ? words.speech.namedNear : null;
    case 'carried':
      return words.speech.carried;
    case 'pronoun':
    case 'role':
      return mention === null ? words.speech.unnamedBeside : words.speech.printedAs(mention);
  }
}

/** Null for a figure, which nobody says. */
export function saidOf(pieces: readonly Statement[]): Said | null {
  const speech = pieces.filter(isSpeech);
  const piece = surest(speech);
  if (piece === null) return null;
  const uttered = speech.find((one) => one.uttered !== null)?.uttered ?? null;
  const { speaker } = piece;
  if (speaker === null)
    return { who: null, isPrinted: false, isPronoun: false, isUncertain: false, how: null, uttered };
  const mention = mentionOf(piece);
  const isUncertain = speaker.certainty < PLAINLY_NAMED;
  const isPrinted = isAsPrinted(speaker, mention);
  return {
    who: speaker.name,
    isPrinted,
    isPronoun: isPrinted && speaker.via === 'pronoun',
    isUncertain,
    how: howKnown(speaker, mention, isUncertain),
    uttered,
  };
}

/** What tells more of the speaker and the day on approach; empty where there is no more. */
export function moreOf({ how, uttered }: Said): string {
  const day = uttered === null ? null : words.speech.inFull(uttered);
  return [how, day && words.speech.saidInFull(day)].filter((part) => part !== null).join(' · ');
}

/** "quoted by Mara Lindholm": whose words hold an inner quote. */
function heldBy(holder: Quote | null): string {
  const said = holder === null ? null : saidOf([holder]);
  if (said === null || said.who === null) return words.speech.insideQuotation;
  const told = words.speech.quotedBy(said.isPrinted ? words.quoted(said.who) : said.who);
  return said.isUncertain ? words.speech.probably(told) : told;
}

/** What kind of quotation it is, where it is not the plain kind; `holder` is the quote around it, if that is known. */
export function kindOfQuote(first: Statement, holder: Quote | null): readonly string[] {
  if (first.kind !== 'quote') return [];
  return [
    first.within === null ? null : heldBy(holder),
    words.speech.form[first.form],
    first.certainty < MORE_LIKELY_SPEECH ? words.speech.perhapsNotSpeech : null,
  ].filter((part) => part !== null);
}

/** Printed between marks: what the page sets apart without them gets none of ours. */
export const isBetweenMarks = (statement: Statement): boolean =>
  statement.kind === 'quote' && statement.form === 'marks';

/** The statement in one line of plain text, as printed. */
export function entryText({ first, pieces }: Entry): string {
  if (first.kind === 'figure') return first.text;
  const mark = (text: string) => (isBetweenMarks(first) ? words.quoted(text) : text);
  return pieces.map((piece) => mark(piece.text)).join(` ${words.joint} `);
}
