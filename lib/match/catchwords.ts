/**
 * Words that an event is called by ("quid pro quo", "hard pass", the name of a charge): everybody in its articles says
 * them again and again, so that two quotes of just these words are no one utterance unless the sentences agree.
 *
 * A few aligned words are a catchword where they stand together in several sentences of either article. Cost: the
 * sentences of two articles, for the few matches that are so short. Source: as topic.ts, for whole phrases: rare in the
 * corpus, and yet no evidence between two articles of one event.
 */
import type { Statement } from '../model';
import { stemsOf } from '../text/stems';
import { justPossible } from './evidence';
import type { QuoteMatch } from './quote-pairs';
import { sentencesOf } from './topic';

/** Words aligned; a longer phrase is hardly said twice by chance. */
const LONGEST = 4;
/** Sentences of one article, and of the other, in which the words stand together. */
const OFTEN = 3;
const AGAIN = 2;
/** Nats of shared surroundings from which the two are said of one thing nonetheless. */
const SAME_MATTER = 16;

/** UTF-16 units of the shorter quote; one of {@link LONGEST} words is not longer. */
const LONGEST_SENTENCE = 200;

function timesSaid(stems: readonly string[], statements: readonly Statement[]): number {
  const holds = (sentence: string): boolean => {
    const words = new Set(stemsOf(sentence));
    return stems.every((stem) => words.has(stem));
  };
  return sentencesOf(statements).filter(holds).length;
}

/** "Stop it!" is said, "a hard pass" is named. */
const SENTENCE = /^\P{L}{0,2}\p{Lu}[\s\S]*[.!?…]\P{L}{0,2}$/u;

/** The one of the two that says less is a sentence of its own. */
function isSentence({ here, there }: QuoteMatch): boolean {
  const { pieces } = here.tokens.length <= there.tokens.length ? here : there;
  return SENTENCE.test(pieces[0].text.slice(0, LONGEST_SENTENCE));
}

function isCatchword({ pairs, here, there, article }: QuoteMatch, statements: readonly Statement[]): boolean {
  const ours = pairs.map((pair) => here.tokens[pair.here]?.stem ?? '');
  const theirs = pairs.map((pair) => there.tokens[pair.there]?.stem ?? '');
  const times = [timesSaid(ours, statements), timesSaid(theirs, article.statements)];
  return Math.max(...times) >= OFTEN && Math.min(...times) >= AGAIN;
}

/** The match; as possible only, where its words are a catchword of the event. @param statements of the reader's article */
export function unlessCatchword(match: QuoteMatch, statements: readonly Statement[]): QuoteMatch {
  const { words, context, translated } = match.evidence;
  const isAsked = words.aligned <= LONGEST && context < SAME_MATTER && !translated;
  if (!isAsked || isSentence(match) || !isCatchword(match, statements)) return match;
  return { ...match, score: justPossible(match.score) };
}
