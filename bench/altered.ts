/** Altered copies of quotes, as other outlets print them: cut, reworded, reordered. */
import type { ArticleMeta, Quote } from '../lib/model';
import { type Chance, pick } from './measures';
import { ADJECTIVES, VERBS } from './vocabulary';

export interface Query {
  readonly alteration: 'cut' | 'reworded' | 'reordered';
  readonly quote: Quote;
  readonly article: ArticleMeta;
  /** Where the words come from. */
  readonly source: { readonly url: string; readonly id: string; readonly text: string };
}

const KEPT_BY_A_CUT = 0.5;
/** One word in so many is another. */
const REWORDED = 4;

function cut(words: readonly string[], chance: Chance): string[] {
  const kept = Math.ceil(words.length * KEPT_BY_A_CUT);
  const from = Math.floor(chance() * (words.length - kept + 1));
  return words.slice(from, from + kept);
}

function reworded(words: readonly string[], chance: Chance): string[] {
  const phase = Math.floor(chance() * REWORDED);
  return words.map((word, at) => (at % REWORDED === phase ? pick([...ADJECTIVES, ...VERBS], chance) : word));
}

function reordered(words: readonly string[]): string[] {
  const middle = words.length >> 1;
  return [...words.slice(middle), ...words.slice(0, middle)];
}

const ALTERATIONS = { cut, reworded, reordered } as const;
const KINDS = Object.keys(ALTERATIONS) as (keyof typeof ALTERATIONS)[];

/** The `nth` query; the three alterations take turns. */
export function alteredCopy(original: Quote, article: ArticleMeta, nth: number, chance: Chance): Query {
  const alteration = KINDS[nth % KINDS.length] ?? 'cut';
  const text = ALTERATIONS[alteration](original.text.split(/\s+/), chance).join(' ');
  const start = nth * 1_000_000; // no two queries overlap, so that forty of them can be one article
  return {
    alteration,
    article: {
      ...article,
      url: 'https://reader.example/altered',
      outlet: 'Reader',
      title: 'A reader’s article',
    },
    quote: {
      ...original,
      id: `query${nth}`,
      utterance: `query${nth}`,
      start,
      end: start + text.length,
      text,
      sentence: `“${text},” one of them said.`,
      leadIn: null,
      cueStart: null,
    },
    source: { url: article.url, id: original.id, text: original.text },
  };
}
