/**
 * The subject of a sentence as a whole, for verbs that stand far from it: "Trump did not dismiss it, stating …".
 *
 * Cost: O(words of the frame). Source: own; English puts the subject first, after at most one fronted clause.
 */
import type { Frame, Token } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import { capitalsFrom, isAdverb, isDay, type Phrase } from './phrases';

/** Words from a determiner to the noun that ends a plain subject. */
const MAX_NOMINAL = 7;

const isFrontedOpener = (token: Token, lexicon: Lexicon): boolean =>
  lexicon.prepositions.has(token.lower) ||
  (lexicon.conjunctions.has(token.lower) && !/^(?:and|but|or|yet|nor)$/u.test(token.lower)) ||
  (/(?:ing|ed)$/u.test(token.lower) && lexicon.openers.has(token.lower)) ||
  (/ing$/u.test(token.lower) && !token.possessive);

/** "the former governor", "his remarks": from a determiner to the first noun for a person or for speech. */
function nominalFrom(tokens: readonly Token[], i: number, lexicon: Lexicon): Phrase | null {
  if (!lexicon.determiners.has(tokens[i]?.lower ?? '')) return null;
  for (let at = i + 1; at < tokens.length && at - i <= MAX_NOMINAL; at += 1) {
    const token = tokens[at];
    if (
      token?.kind !== 'word' ||
      lexicon.auxiliaries.has(token.lower) ||
      lexicon.prepositions.has(token.lower)
    )
      return null;
    if (token.possessive) return null;
    const next = tokens[at + 1];
    if (next?.capital && !isDay(next) && lexicon.roles.has(token.lower)) {
      let to = at + 1;
      while (tokens[to]?.capital) to += 1;
      return { from: i, to, head: to };
    }
    if (lexicon.roles.has(token.lower) || lexicon.utteranceNouns.has(token.lower))
      return { from: i, to: at + 1, head: at + 1 };
    if (token.capital && !next?.capital && at > i) continue;
  }
  return null;
}

/** The phrase that starts at `i`, where only people and what they say count as subjects. */
function subjectFrom(frame: Frame, i: number, lexicon: Lexicon): Phrase | null {
  const { tokens } = frame;
  let at = i;
  while (
    tokens[at] &&
    (isAdverb(tokens[at] as Token, lexicon) ||
      /^(?:and|but|or|yet|so|then|now|still)$/u.test(tokens[at]?.lower ?? ''))
  )
    at += 1;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const person = lexicon.pronouns.get(token.lower);
  const next = tokens[at + 1];
  const owns = lexicon.determiners.has(token.lower);
  if (person && !owns) return { from: at, to: at + 1, head: at + 1 };
  if (owns) return nominalFrom(tokens, at, lexicon);
  if (!token.capital) return null;
  const name = capitalsFrom(frame, at, lexicon);
  if (!name) return null;
  return next && tokens[name.to - 1]?.possessive ? possessed(tokens, name, lexicon) : name;
}

/** "Rubio's statement": the words belong to Rubio; "Trump's campaign manager" ends with the office. */
function possessed(tokens: readonly Token[], owner: Phrase, lexicon: Lexicon): Phrase | null {
  for (let at = owner.to; at < tokens.length && at - owner.to < MAX_NOMINAL; at += 1) {
    const token = tokens[at];
    if (
      token?.kind !== 'word' ||
      lexicon.prepositions.has(token.lower) ||
      lexicon.auxiliaries.has(token.lower)
    )
      break;
    if (token.capital) {
      let to = at;
      while (tokens[to]?.capital) to += 1;
      return { from: at, to, head: to };
    }
    if (lexicon.roles.has(token.lower) && !tokens[at + 1]?.capital)
      return { from: owner.from, to: at + 1, head: at + 1 };
    if (lexicon.utteranceNouns.has(token.lower)) return { from: owner.from, to: at + 1, head: at + 1 };
  }
  return { from: owner.from, to: owner.to, head: owner.to };
}

/** The subject of the frame's main clause, or null where no person and no utterance stands there. */
export function mainSubject(frame: Frame, lexicon: Lexicon): Phrase | null {
  const { tokens } = frame;
  let at = 0;
  while (tokens[at] && tokens[at]?.kind === 'mark') at += 1;
  const first = tokens[at];
  if (!first || first.kind === 'quote') return null;
  const fronted = isFrontedOpener(first, lexicon);
  const own = fronted ? null : subjectFrom(frame, at, lexicon);
  if (own || !(fronted || isAdverb(first, lexicon) || lexicon.openers.has(first.lower))) return own;
  for (let i = at + 1; i < tokens.length; i += 1) {
    if (tokens[i]?.text !== ',') continue;
    const subject = subjectFrom(frame, i + 1, lexicon);
    if (subject) return subject;
  }
  return null;
}
