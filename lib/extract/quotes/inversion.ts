/**
 * Who stands behind a verb of speech: "said Mr. X"; „…“, sagte am Montag der Minister; “…”, declaró a la prensa
 * el entrenador, Luis Bermejo.
 *
 * Where a noun may follow a name (English), only what touches the verb counts. Elsewhere days, adverbs and who
 * was spoken to may stand between. Cost: O({@link MAX_STEPS}) phrases. Source: own; a verb that touches a quote
 * is inverted in nearly all newspapers of these languages.
 */
import { isAdverb, isDay } from './adverbs';
import { bearerOf } from './bearers';
import type { Lexicon } from './lexicon/lexicon';
import { type Phrase, phraseStartingAt } from './phrases';
import type { Token } from './tokens';

/** Things that are stepped over between a verb and its subject. */
const MAX_STEPS = 8;
/** "le 3 mars" */
const WORDS_OF_DATE = 3;

/** "…," said she; „…“, fügte sie hinzu. */
function pronounAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Phrase | null {
  if (!lexicon.pronouns.has(tokens[at]?.lower ?? '')) return null;
  const next = tokens[at + 1];
  const ends = (next?.kind ?? 'mark') === 'mark' || isAdverb(next, lexicon);
  return ends || !lexicon.nounsAfterNames ? { from: at, to: at + 1, head: at + 1 } : null;
}

/** Words of the day that starts at `at`: "lundi", "este lunes", "le 3 mars"; 0 for none. */
function dayLength(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  for (let length = 1; length <= WORDS_OF_DATE; length += 1) {
    if (isDay(tokens[at + length - 1], lexicon))
      return lexicon.periods.has(tokens[at + length]?.lower ?? '') ? length + 1 : length;
    const lower = tokens[at + length - 1]?.lower ?? '';
    const leads = lexicon.determiners.has(lower) || lexicon.beforeDay.has(lower) || /^\d/u.test(lower);
    if (!leads) return 0;
  }
  return 0;
}

/** End of what may stand between a verb and its subject and starts at `at`; `at` itself where nothing does. */
function stepOver(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const token = tokens[at];
  if (token?.kind !== 'word') return at;
  if (isAdverb(token, lexicon) || lexicon.auxiliaries.has(token.lower)) return at + 1;
  const day = dayLength(tokens, at, lexicon);
  if (day > 0) return at + day;
  const preposition = lexicon.prepositions.has(token.lower);
  if (!preposition && !lexicon.objectDeterminers.has(token.lower)) return at;
  return phraseStartingAt(tokens, preposition ? at + 1 : at, lexicon)?.to ?? at;
}

/** Whether a phrase is surely a speaker: a name, an office or a body. */
export function isSpeakerLike(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  if (lexicon.pronouns.has(tokens[phrase.from]?.lower ?? '')) return true;
  const head = tokens.slice(phrase.from, phrase.head);
  if (head.some(({ lower }) => lexicon.roles.has(lower) || lexicon.organisationEnds.has(lower))) return true;
  const named = head.at(-1)?.capital ?? false;
  return named && !(lexicon.capitalNouns && lexicon.determiners.has(head[0]?.lower ?? ''));
}

/** The phrase behind the verb that ends before token `from`; null where nobody stands there. */
export function subjectAfter(tokens: readonly Token[], from: number, lexicon: Lexicon): Phrase | null {
  if (lexicon.nounsAfterNames)
    return phraseStartingAt(tokens, from, lexicon) ?? pronounAt(tokens, from, lexicon);
  let at = from;
  let addressed = false;
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const next = stepOver(tokens, at, lexicon);
    if (next === at) break;
    addressed ||= next > at + 1;
    at = next;
  }
  const pronoun = pronounAt(tokens, at, lexicon);
  const phrase = pronoun ?? phraseStartingAt(tokens, at, lexicon);
  if (!phrase || (addressed && !isSpeakerLike(tokens, phrase, lexicon))) return null;
  return bearerOf(tokens, phrase, lexicon);
}
