/**
 * Made-up news articles in any number, the same for the same seed: quotes of 5 to 45 words with names, places and
 * numbers, each article around one topic, so that words repeat within articles as they do in news.
 *
 * Cost: O(length). Not random words: a corpus without common words and topics would flatter every index.
 */
import type { Article } from '../lib/model';
import { ENGLISH_WORDS_BY_RANK } from '../lib/text/words/ranks-en';
import { type Chance, chanceOf, pick } from './measures';
import {
  ADJECTIVES,
  CUES,
  FIRST_NAMES,
  JOINTS,
  OPENINGS,
  PLACES,
  ROLES,
  SURNAMES,
  TOPICS,
  VERBS,
  WEEKDAYS,
} from './vocabulary';

/** Sentences of a quote: most have one. */
const SENTENCES = [1, 1, 1, 2, 2, 3];
const QUOTES_AN_ARTICLE = 8;
/** The other nouns come from the language at large. */
const SHARE_OF_TOPIC = 0.7;
/** Before it stand "the", "of" and their like. */
const FIRST_RANK = 150;
/** One narration in so many holds a figure. */
const FIGURES = 4;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 500;
const DAY = 86_400_000;
const words = ENGLISH_WORDS_BY_RANK.trim().split(/\s+/);

/** By Zipf's law, as in running text: a word's chance falls with its rank. */
function anyWord(chance: Chance): string {
  const rank = FIRST_RANK * (words.length / FIRST_RANK) ** chance();
  return words[Math.floor(rank)] ?? 'word';
}

function noun(topic: readonly string[], chance: Chance): string {
  return chance() < SHARE_OF_TOPIC ? pick(topic, chance) : anyWord(chance);
}

function clause(topic: readonly string[], chance: Chance): string {
  const object = `the ${pick(ADJECTIVES, chance)} ${noun(topic, chance)}`;
  const ends = [
    '',
    ` in ${pick(PLACES, chance)}`,
    ` for ${pick(ROLES, chance)} ${pick(SURNAMES, chance)}`,
    ` and every ${noun(topic, chance)} of ${pick(SURNAMES, chance)}`,
    ` with ${2 + Math.floor(chance() * 900)} people from ${pick(PLACES, chance)}`,
  ];
  return `${pick(OPENINGS, chance)} ${pick(VERBS, chance)} ${object}${pick(ends, chance)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function madeSentence(topic: readonly string[], chance: Chance): string {
  const joined = chance() < 0.5 ? '' : ` ${pick(JOINTS, chance)} ${clause(topic, chance)}`;
  return capital(`${clause(topic, chance)}${joined}`);
}

function madeQuote(topic: readonly string[], chance: Chance): string {
  return Array.from({ length: pick(SENTENCES, chance) }, () => madeSentence(topic, chance)).join('. ');
}

function paragraph(topic: readonly string[], chance: Chance): string {
  const speaker = `${pick(ROLES, chance)} ${pick(FIRST_NAMES, chance)} ${pick(SURNAMES, chance)}`;
  const subject = `The ${pick(ADJECTIVES, chance)} ${noun(topic, chance)} in ${pick(PLACES, chance)}`;
  const narration =
    chance() * FIGURES < 1
      ? `${subject} has cost at least ${2 + Math.floor(chance() * 95)} million dollars since ${pick(WEEKDAYS, chance)}.`
      : `${subject} has divided the ${noun(topic, chance)} since ${pick(WEEKDAYS, chance)}.`;
  return `${narration} “${madeQuote(topic, chance)},” ${speaker} ${pick(CUES, chance)} on ${pick(WEEKDAYS, chance)}.`;
}

/** Articles without end, each with so many quotes and a few figures. */
export function* madeArticles(seed: number, quotes: number = QUOTES_AN_ARTICLE): Generator<Article> {
  const chance = chanceOf(seed);
  for (let number = 0; ; number += 1) {
    const topic = pick(TOPICS, chance);
    const paragraphs = Array.from({ length: quotes }, () => paragraph(topic, chance));
    yield {
      url: `https://outlet${number % 300}.example/${number}`,
      outlet: `Outlet ${number % 300}`,
      title: madeSentence(topic, chance),
      byline: null,
      publishedAt: new Date(FIRST_DAY + Math.floor(chance() * DAYS) * DAY).toISOString().slice(0, 10),
      publishedAtBasis: 'metadata',
      capturedAt: null,
      lang: 'en',
      kind: 'report',
      translatedFrom: null,
      republishedBy: null,
      text: paragraphs.join('\n'),
      passages: [],
    };
  }
}

/** One article of about so many words. */
export function madeArticle(wordCount: number, seed: number): Article {
  const chance = chanceOf(seed);
  const topic = pick(TOPICS, chance);
  const paragraphs: string[] = [];
  for (let count = 0; count < wordCount; ) {
    const next = paragraph(topic, chance);
    paragraphs.push(next);
    count += next.split(' ').length;
  }
  const [first] = madeArticles(seed);
  if (first === undefined) throw new Error('articles come without end');
  return { ...first, url: `https://reader.example/${wordCount}`, text: paragraphs.join('\n') };
}
