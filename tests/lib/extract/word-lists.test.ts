/** The word lists of quotes, read as files: whoever mends one without TypeScript is told here what is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(__dirname, '../../../lib/extract/quotes/lexicon/words');
const README = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const SHAPE = readFileSync(join(FOLDER, '../word-lists.ts'), 'utf8');
const KEYS = [...SHAPE.matchAll(/^ {2}readonly (\w+)\??:/gmu)].map(([, key]) => key ?? '');
/** Here a row is one phrase, or forms and a particle: words may come again in another row. */
const OF_PHRASES = new Set(['sourcePhrases', 'particleVerbs']);
const LANGUAGES = readdirSync(FOLDER).filter((file) => /^[a-z]{2}\.json$/u.test(file));

/** A verb whose past is its base form has that form again: "read reads read". */
const VERBS = new Set(['cueVerbs', 'stanceVerbs']);

const wordsOf = (row: string): string[] => row.split(/\s+/u).filter((word) => word !== '');

function verbForms(row: string): string[] {
  const [base = '', ...forms] = wordsOf(row);
  return [base, ...forms.filter((form) => form !== base)];
}

function repeated(all: readonly string[]): string[] {
  return [...new Set(all.filter((word, i) => all.indexOf(word) !== i))];
}

/** What is wrong with one list. */
function faultsOfList(key: string, list: unknown): string[] {
  if (!KEYS.includes(key)) return [`${key}: unknown`];
  if (typeof list === 'boolean') return [];
  if (!Array.isArray(list))
    return JSON.stringify(list) === JSON.stringify(list).toLowerCase() ? [] : [`${key}: capitals`];
  const rows = list.map(String);
  const split = (row: string) => (VERBS.has(key) ? verbForms(row) : wordsOf(row));
  const all = OF_PHRASES.has(key) ? rows : rows.flatMap(split);
  return [
    ...rows.filter((row) => row.trim() === '').map(() => `${key}: an empty row`),
    ...rows.filter((row) => row !== row.toLowerCase()).map((row) => `${key}: capitals in ${row}`),
    ...repeated(all).map((word) => `${key}: ${word} twice`),
  ];
}

const faultsOf = (lists: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(lists).flatMap(([key, list]) => faultsOfList(key, list));

test.each(LANGUAGES)('%s has known lists in small letters without repetition', (file) => {
  expect(faultsOf(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))).toEqual([]);
});

test('the README names every list', () => {
  expect(KEYS.filter((key) => !README.includes(`\`${key}\``))).toEqual([]);
});

test.each([
  ['an unknown list', { cueVerb: ['say'] }, 'cueVerb: unknown'],
  ['a capital', { titles: ['Doctor'] }, 'titles: capitals in Doctor'],
  ['a word that comes twice', { titles: ['doctor mayor', 'doctor'] }, 'titles: doctor twice'],
  ['an empty row', { cueVerbs: ['say says', ' '] }, 'cueVerbs: an empty row'],
])('%s is found', (_name, lists, fault) => {
  expect(faultsOf(lists)).toEqual([fault]);
});
