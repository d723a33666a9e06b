/**
 * The subject of a sentence as a whole, for verbs that stand far from it: "Trump did not dismiss it, stating …".
 *
 * Cost: O(words of the frame). Source: own; English puts the subject first, after at most one fronted clause.
 */
import { isAdverb, isDay } from './adverbs';
import { bearerOf } from './bearers';
import type { Frame } from './frames';
import { endsWith, type Lexicon } from './lexicon/lexicon';
import { readRun } from './names';
import { type Phrase, phraseStartingAt } from './phrases';
import type { Token } from './tokens';

/** Words from a determiner or an owner to the noun that ends a plain subject. */
const MAX_NOMINAL = 7;
/** Words in a run of capitals that is one name. */
const MAX_CAPITALS = 14;
/** Tokens of a place and date before the dash that opens a report. */
const MAX_DATELINE = 10;
/** Words of an office between its country and its bearer: "Republican presidential nominee Donald Trump". */
const MAX_OFFICE = 4;

function isFrontedOpener(token: Token, lexicon: Lexicon): boolean {
  const { lower } = token;
  if (lexicon.prepositions.has(lower)) return true;
  if (lexicon.conjunctions.has(lower)) return !lexicon.joiners.has(lower);
  if (endsWith(lower, lexicon.participleEnds)) return !token.possessive;
  return endsWith(lower, lexicon.pastEnds) && lexicon.openers.has(lower);
}

const endsNominal = (token: Token, lexicon: Lexicon): boolean =>
  token.kind !== 'word' || lexicon.auxiliaries.has(token.lower) || lexicon.prepositions.has(token.lower);

/** End of the run of capitals that starts at `i`; a possessive ends it. */
function capitalsEnd(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  let at = i;
  while (at - i < MAX_CAPITALS && tokens[at]?.capital && !isDay(tokens[at], lexicon)) {
    at += 1;
    if (tokens[at - 1]?.possessive) return at;
  }
  return at;
}

/** "the former governor", "his remarks": from a determiner to the first noun for a person or for speech. */
function nominalFrom(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  for (let at = i + 1; at - i <= MAX_NOMINAL; at += 1) {
    const token = tokens[at];
    if (!token || endsNominal(token, lexicon)) return null;
    if (token.possessive && !token.capital) return null; // "the Kremlin's spokesman" is his, "the man's" leads on
    const role = lexicon.roles.has(token.lower);
    if (!role && !lexicon.utteranceNouns.has(token.lower)) continue;
    const to = role ? capitalsEnd(tokens, at + 1, lexicon) : at + 1;
    return { from: i, to, head: to };
  }
  return null;
}

/** "Rubio's statement": the words belong to Rubio; "Trump's campaign manager" ends with the office. */
function possessed(tokens: readonly Token[], owner: Phrase, lexicon: Lexicon): Phrase {
  for (let at = owner.to; at - owner.to < MAX_NOMINAL; at += 1) {
    const token = tokens[at];
    if (!token || endsNominal(token, lexicon)) break;
    if (token.capital) {
      const to = capitalsEnd(tokens, at, lexicon);
      return to === at ? owner : { from: at, to, head: to };
    }
    const role = lexicon.roles.has(token.lower) && !tokens[at + 1]?.capital;
    if (role || lexicon.utteranceNouns.has(token.lower))
      return { from: owner.from, to: at + 1, head: at + 1 };
  }
  return owner;
}

/** End of the name after an office in small letters that goes on a run of capitals; `i` itself without one. */
function bearerEnd(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  if (tokens[i - 1]?.possessive) return i;
  for (let at = i; at - i < MAX_OFFICE; at += 1) {
    const token = tokens[at];
    if (!token || token.capital || endsNominal(token, lexicon)) return i;
    if (lexicon.roles.has(token.lower) && tokens[at + 1]?.capital)
      return capitalsEnd(tokens, at + 1, lexicon);
  }
  return i;
}

function nameFrom(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  const to = capitalsEnd(tokens, i, lexicon);
  const lower = tokens[i]?.lower ?? '';
  const opener = lexicon.openers.has(lower) || lexicon.prepositions.has(lower);
  if (to === i || (to === i + 1 && opener)) return null;
  const bearer = bearerEnd(tokens, to, lexicon);
  const name = { from: i, to: bearer, head: bearer };
  return tokens[to - 1]?.possessive ? possessed(tokens, name, lexicon) : name;
}

/** The phrase that starts at `i`, where only people and what they say count as subjects. */
function subjectFrom(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  let at = i;
  while (isAdverb(tokens[at], lexicon) || lexicon.joiners.has(tokens[at]?.lower ?? '')) at += 1;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (lexicon.determiners.has(token.lower)) return nominalFrom(tokens, at, lexicon);
  if (lexicon.pronouns.has(token.lower)) return { from: at, to: at + 1, head: at + 1 };
  return token.capital ? nameFrom(tokens, at, lexicon) : null;
}

/** Index after "FORT PIERCE, Fla. —"; 0 where the frame opens with no place in capitals. */
function datelineEnd(tokens: readonly Token[]): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')) return 0;
  return tokens.slice(0, MAX_DATELINE).findIndex((token) => /^[–—―-]$/u.test(token.text)) + 1;
}

/** Words of a name; a single one between commas may be a place. */
const FEWEST_NAME_WORDS = 2;

/** "One delegate, the party's chairwoman Ana Lopez, …": over the office, where one stands before the name. */
function bearerStart(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  if (!lexicon.determiners.has(tokens[i]?.lower ?? '')) return i;
  for (let at = i + 1; at - i <= MAX_NOMINAL; at += 1) {
    const token = tokens[at];
    if (!token || endsNominal(token, lexicon)) return i;
    if (lexicon.roles.has(token.lower) && tokens[at + 1]?.capital) return at + 1;
  }
  return i;
}

/** "The Kremlin's spokesman, Dmitry Peskov, named": the bearer of the office, between commas, is the subject. */
export function bearerBetweenCommas(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): Phrase {
  const office = tokens[phrase.head - 1];
  const isOffice = office !== undefined && !office.capital && lexicon.roles.has(office.lower);
  if (!isOffice || tokens[phrase.to]?.text !== ',') return phrase;
  const from = bearerStart(tokens, phrase.to + 1, lexicon);
  const to = capitalsEnd(tokens, from, lexicon);
  const isName = to - from >= FEWEST_NAME_WORDS && !tokens[to - 1]?.possessive;
  const closed = (tokens[to]?.kind ?? 'mark') === 'mark' && !readRun(tokens, from, to, lexicon).organisation;
  return isName && closed ? { from, to, head: to } : phrase;
}

/** The bearer named behind an office and what hangs on it: "La ministra de Sanidad, Pilar Sorribes, pidió". */
function withBearer(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): Phrase {
  if (lexicon.nounsAfterNames) return bearerBetweenCommas(tokens, phrase, lexicon);
  const whole = phraseStartingAt(tokens, phrase.from, lexicon);
  return whole && whole.to >= phrase.to ? bearerOf(tokens, whole, lexicon) : phrase;
}

/** The subject of the frame's main clause, or null where no person and no utterance stands there. */
export function mainSubject({ tokens }: Frame, lexicon: Lexicon): Phrase | null {
  const start = datelineEnd(tokens);
  const at = tokens.findIndex((token, i) => i >= start && token.kind !== 'mark');
  const first = tokens[at];
  if (!first || first.kind === 'quote') return null;
  const fronted = isFrontedOpener(first, lexicon);
  const own = fronted ? null : subjectFrom(tokens, at, lexicon);
  if (own) return withBearer(tokens, own, lexicon);
  if (!(fronted || isAdverb(first, lexicon) || lexicon.openers.has(first.lower))) return null;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const subject = tokens[i]?.text === ',' ? subjectFrom(tokens, i + 1, lexicon) : null;
    if (subject) return withBearer(tokens, subject, lexicon);
  }
  return null;
}
