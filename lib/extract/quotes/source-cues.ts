/**
 * Words that name a source without a verb: "according to the mayor", „…“, so der Minister; dem Minister zufolge.
 *
 * Cost: O(phrases of the list) per word. Source: own lists per language.
 */
import { bearerOf } from './bearers';
import type { Cue } from './cue';
import { isSpeakerLike } from './inversion';
import type { Lexicon } from './lexicon/lexicon';
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrases';
import type { Token } from './tokens';

const sourceAt = (from: number, to: number, subject: Phrase | null): Cue => {
  return { from, to, kind: 'source', subject, shares: false, passive: false };
};

function speakerAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Phrase | null {
  const phrase = phraseStartingAt(tokens, at, lexicon);
  return phrase && !lexicon.nounsAfterNames ? bearerOf(tokens, phrase, lexicon) : phrase;
}

/** "Pour Ana Lopez, …": only at the start of a clause, because the word has other uses. */
function openerAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Cue | null {
  if (lexicon.nounsAfterNames || !lexicon.sourceOpeners.has(tokens[i]?.lower ?? '')) return null;
  if (i > 0 && tokens[i - 1]?.kind !== 'quote' && tokens[i - 1]?.text !== ',') return null;
  const subject = speakerAt(tokens, i + 1, lexicon);
  return subject && isSpeakerLike(tokens, subject, lexicon) ? sourceAt(i, i + 1, subject) : null;
}

/** „…“, so der Minister: right behind what was said, and before somebody who may speak. */
function tagAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Cue | null {
  if (!lexicon.sourceTags.has(tokens[i]?.lower ?? '')) return null;
  const before = tokens[i - 1];
  if (before?.kind !== 'quote' && before?.text !== ',') return null;
  const subject = speakerAt(tokens, i + 1, lexicon);
  return subject && isSpeakerLike(tokens, subject, lexicon) ? sourceAt(i, i + 1, subject) : null;
}

/** "in the mayor's words", "in her words" */
function wordsAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Cue | null {
  if (!lexicon.places.has(tokens[i]?.lower ?? '')) return null;
  const subject = phraseStartingAt(tokens, i + 1, lexicon);
  if (!subject || !lexicon.sourceNouns.has(tokens[subject.head - 1]?.lower ?? '')) return null;
  const words = tokens.slice(subject.from, subject.head);
  const owned = words.some((token) => token.possessive || lexicon.pronouns.has(token.lower));
  return owned ? sourceAt(i, i + 1, subject) : null;
}

/** The cue without a verb at token `i`, or null. */
export function sourceCue(tokens: readonly Token[], i: number, lexicon: Lexicon): Cue | null {
  const phrase = lexicon.according.find((list) => list.every((word, k) => tokens[i + k]?.lower === word));
  if (phrase) return sourceAt(i, i + phrase.length, speakerAt(tokens, i + phrase.length, lexicon));
  if (lexicon.postpositions.has(tokens[i]?.lower ?? ''))
    return sourceAt(i, i + 1, phraseEndingAt(tokens, i - 1, lexicon));
  return tagAt(tokens, i, lexicon) ?? openerAt(tokens, i, lexicon) ?? wordsAt(tokens, i, lexicon);
}
