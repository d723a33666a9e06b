/**
 * Made-up articles of events: several outlets print the remarks of one event, whole, cut or reworded, some the whole text
 * of another; around them words by Zipf's law, so that common words are as common as in news.
 *
 * Cost: O(length). Beside made-articles.ts, whose few topics make every article like every other.
 */
import type { Article } from '../lib/model';
import { ENGLISH_WORDS_BY_RANK } from '../lib/text/words/ranks-en';
import { type Chance, chanceOf, pick } from './measures';
import { CUES, FIRST_NAMES, PLACES, ROLES, WEEKDAYS } from './vocabulary';

const QUOTES_AN_ARTICLE = 29;
const FIGURES_AN_ARTICLE = 8;
const CLAUSES_AN_ARTICLE = 3;
const REMARKS_AN_EVENT = 60;
const MOST_ARTICLES = 12;
const TOPIC_WORDS = 24;
const PEOPLE_AN_EVENT = 5;
const SURNAMES = 3_000;
/** Of an article's quotes those that are remarks of its event. */
const OF_EVENT = 0.5;
/** Of an event's articles those that print another one whole. */
const REPRINTS = 0.1;
/** Of a remark's words those of its event's topic, and names. */
const OF_TOPIC = 0.12;
const NAMES = 0.04;
/** Before it no word is a topic. */
const FIRST_TOPIC_RANK = 300;
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAYS = 900;
const DAY = 86_400_000;
const words = ENGLISH_WORDS_BY_RANK.trim().split(/\s+/);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** By Zipf's law from this rank on: a word's chance falls with its rank. */
const ranked = (first: number, chance: Chance): string =>
  words[Math.floor(first * (words.length / first) ** chance()) - 1] ?? 'the';

const syllables = 'ba ko lan mer no ri sel tar ven wy zo dra fin gor hal'.split(' ');
function surname(nth: number): string {
  const [first, second, third] = [nth % 15, Math.floor(nth / 15) % 15, Math.floor(nth / 225) % 15];
  return capital([first, second, third].map((at) => syllables[at]).join(''));
}

interface Event {
  readonly topic: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly day: number;
  readonly remarks: readonly { readonly text: string; readonly speaker: string }[];
}

const between = (least: number, most: number, chance: Chance): number =>
  least + Math.floor(chance() * (most - least + 1));

/** Names are Zipf's too: a few people are quoted everywhere. */
const anyName = (chance: Chance): string => surname(Math.floor(SURNAMES ** chance()));

function remark(event: Pick<Event, 'topic' | 'places'>, chance: Chance): string {
  const one = (): string => {
    const kind = chance();
    if (kind < OF_TOPIC) return pick(event.topic, chance);
    if (kind < OF_TOPIC + NAMES) return chance() < 0.5 ? anyName(chance) : pick(event.places, chance);
    return ranked(1, chance);
  };
  const sentence = () => capital(Array.from({ length: between(5, 24, chance) }, one).join(' '));
  return Array.from({ length: pick([1, 1, 1, 2, 3], chance) }, sentence).join('. ');
}

function madeEvent(chance: Chance): Event {
  const topic = Array.from({ length: TOPIC_WORDS }, () => ranked(FIRST_TOPIC_RANK, chance));
  const people = Array.from(
    { length: PEOPLE_AN_EVENT },
    () => `${pick(FIRST_NAMES, chance)} ${anyName(chance)}`,
  );
  const places = [pick(PLACES, chance), pick(PLACES, chance)];
  const day = FIRST_DAY + Math.floor(chance() * DAYS) * DAY;
  const remarks = Array.from({ length: REMARKS_AN_EVENT }, () => ({
    text: remark({ topic, places }, chance),
    speaker: pick(people, chance),
  }));
  return { topic, people, places, day, remarks };
}

/** As another outlet prints it. */
function printed(text: string, chance: Chance): string {
  const own = text.split(' ');
  const way = chance();
  if (way < 0.5) return text;
  if (way < 0.75) {
    const from = Math.floor((chance() * own.length) / 2);
    return own.slice(from, from + Math.ceil(own.length / 2)).join(' ');
  }
  return own.map((word) => (chance() < 0.2 ? ranked(1, chance) : word)).join(' ');
}

function paragraphs(event: Event, chance: Chance): string[] {
  const quotes = Array.from({ length: QUOTES_AN_ARTICLE }, () => {
    const own = { text: remark(event, chance), speaker: pick(event.people, chance) };
    const of = pick(event.remarks, chance);
    const { text, speaker } = chance() < OF_EVENT ? { ...of, text: printed(of.text, chance) } : own;
    return `The ${pick(event.topic, chance)} was near ${pick(event.places, chance)}. “${text},” ${pick(ROLES, chance)} ${speaker} ${pick(CUES, chance)} on ${pick(WEEKDAYS, chance)}.`;
  });
  const figures = Array.from(
    { length: FIGURES_AN_ARTICLE },
    () =>
      `At least ${between(2, 90, chance)} ${pick(['people', 'soldiers', 'houses', 'children', 'million dollars', 'percent'], chance)} were counted in ${pick(event.places, chance)} near the ${pick(event.topic, chance)}.`,
  );
  const clauses = Array.from(
    { length: CLAUSES_AN_ARTICLE },
    () => `${pick(event.people, chance)} said that ${pick(event.remarks, chance).text.split('.')[0]}.`,
  );
  return [...quotes, ...figures, ...clauses];
}

/** Articles without end, of some 40 statements each. */
export function* madeEvents(seed: number): Generator<Article> {
  const chance = chanceOf(seed);
  for (let number = 0; ; ) {
    const event = madeEvent(chance);
    let before: string | null = null;
    for (let left = between(1, MOST_ARTICLES, chance); left > 0; left -= 1, number += 1) {
      const isReprint: boolean = before !== null && chance() < REPRINTS;
      const text: string =
        isReprint && before !== null
          ? before
          : paragraphs(event, chance)
              .sort(() => chance() - 0.5)
              .join('\n');
      before = text;
      yield {
        url: `https://outlet${number % 300}.example/${number}`,
        outlet: `Outlet ${number % 300}`,
        title: capital(`${pick(event.topic, chance)} in ${pick(event.places, chance)}`),
        byline: null,
        publishedAt: new Date(event.day + between(0, 2, chance) * DAY).toISOString().slice(0, 10),
        publishedAtBasis: 'metadata',
        capturedAt: new Date(event.day + number).toISOString(),
        lang: 'en',
        kind: 'report',
        translatedFrom: null,
        republishedBy: null,
        text,
        passages: [],
      };
    }
  }
}
