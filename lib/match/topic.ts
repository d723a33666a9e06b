/**
 * Discounts the words that an article is about: two quotes of one event share its topic ("chemical weapons",
 * "settlement") without being one utterance.
 *
 * A word that stands around several of an article's statements is its topic and proves half. Cost: linear in
 * the sentences, once an article. Source: the opposite of term frequency in retrieval: there a word that
 * an article repeats says what it is about; here just that makes it no evidence.
 */
import type { Statement } from '../model';
import type { Rarity } from '../text/rarity';
import { stemsOf } from '../text/stems';
import { isCompared } from './compared';

/** Sentences of an article in which a word must stand to be its topic. */
const TOPIC_SENTENCES = 3;
/** Share of its weight that a topic word keeps. */
export const TOPIC_SHARE = 0.55;

export type Topic = ReadonlySet<string>;

const known = new WeakMap<readonly Statement[], Topic>();

/** The distinct sentences around an article's statements. */
export const sentencesOf = (statements: readonly Statement[]): string[] => [
  ...new Set(statements.filter(isCompared).flatMap(({ sentence, leadIn }) => [sentence, leadIn ?? ''])),
];

/** Stems that stand in several sentences around an article's statements. */
export function topicOf(statements: readonly Statement[]): Topic {
  const before = known.get(statements);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  for (const sentence of sentencesOf(statements)) {
    for (const word of stemsOf(sentence)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const topic = new Set([...counts].filter(([, count]) => count >= TOPIC_SENTENCES).map(([word]) => word));
  known.set(statements, topic);
  return topic;
}

/** The same where it is known from elsewhere, so that the sentences are not read. */
export function rememberTopic(statements: readonly Statement[], topic: Topic): void {
  known.set(statements, topic);
}

/** What a word proves between articles of these topics. */
export function weighBetween(rarity: Rarity, topics: readonly Topic[]): Rarity {
  return (word) => rarity(word) * (topics.some((topic) => topic.has(word)) ? TOPIC_SHARE : 1);
}
