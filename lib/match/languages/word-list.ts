/**
 * The bilingual word list: what a word of another language is in English.
 *
 * One table for all languages (words/*.json, see the README there): each row is a notion, with the words for it in
 * every column. A form is looked up as printed, then by its stem, and a German one also as a compound of two that are
 * known. Cost: the table is read once, a language at its first word; then O(1) a word. Not a translation: a word that
 * has several senses has the glosses of all of them, and the alignment picks.
 */
import { fold } from '../../text/fold';
import { stem } from '../../text/stem';
import { NUMBER_WORDS } from '../../text/words/numbers-en';
import { changedStems, stemIn } from './endings';
import { tables } from './tables';
import englishForms from './words/english-forms.json';
import functionWords from './words/function-words.json';

/** Rows of all tables, each a notion: cells in the order of the columns, words within a cell between blanks. */
const COLUMNS = ['en', 'de', 'fr', 'es', 'uk', 'ru'];

/** English stems of what one part of a word can mean. */
type Glosses = readonly string[];

interface Lexicon {
  readonly lang: string;
  /** By form as printed, folded. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Forms already looked up. */
  readonly known: Map<string, readonly Glosses[]>;
}

/** Forms remembered for a language; emptied above it, so that a hostile page cannot grow it without end. */
const MAX_KNOWN = 30_000;
/** Letters of a word that is looked up; no longer one is in a list. */
const LONGEST_WORD = 40;
const NONE: readonly string[] = [];

const lexicons = new Map<string, Lexicon>();

export const primaryTag = (lang: string): string => lang.toLowerCase().split('-')[0] ?? lang;

export const isEnglish = (lang: string): boolean => primaryTag(lang) === 'en';

/** Words of a cell, folded. */
const wordsOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map(fold);

function add(to: Map<string, readonly string[]>, key: string, glosses: readonly string[]): void {
  const before = to.get(key);
  to.set(key, before === undefined ? glosses : [...new Set([...before, ...glosses])]);
}

const irregular = new Map(Object.entries(englishForms).map(([lemma, forms]) => [lemma, forms.split(' ')]));

/** Stems of the English words of a row, with those of the forms that our stemmer does not lead back to them. */
function englishStems(cell: string | undefined): string[] {
  const words = wordsOf(cell);
  return [
    ...new Set(
      words
        .flatMap((word) => [word, ...(irregular.get(word) ?? [])])
        .map((word) => stem(NUMBER_WORDS[word] ?? word)),
    ),
  ];
}

function readLexicon(lang: string): Lexicon {
  const [forms, stems] = [new Map<string, readonly string[]>(), new Map<string, readonly string[]>()];
  const column = COLUMNS.indexOf(lang);
  for (const row of column < 1 ? [] : tables) {
    const cells = row.split(';');
    const glosses = englishStems(cells[0]);
    for (const word of wordsOf(cells[column])) {
      add(forms, word, glosses);
      const stemmed = stemIn(word, lang);
      for (const key of [stemmed, ...changedStems(stemmed, lang)]) add(stems, key, glosses);
    }
  }
  return { lang, forms, stems, known: new Map() };
}

function lexiconOf(lang: string): Lexicon {
  const before = lexicons.get(lang);
  if (before !== undefined) return before;
  const lexicon = readLexicon(lang);
  lexicons.set(lang, lexicon);
  return lexicon;
}

const simpleGlosses = ({ lang, forms, stems }: Lexicon, form: string): readonly string[] =>
  forms.get(form) ?? stems.get(stemIn(form, lang)) ?? NONE;

/** Letters that each part of a compound must have: shorter ones stand in too many words by chance. */
const SHORTEST_PART = 4;
/** What joins the parts: Frieden-s-verhandlung, Regierung-s-chef; -en and -er are endings of the first part anyway. */
const JOINTS = ['s', ''];

/** Both parts; of several cuts the one with the longest last part, which is the head. */
function compoundParts(lexicon: Lexicon, form: string): readonly Glosses[] {
  for (let at = SHORTEST_PART; at <= form.length - SHORTEST_PART; at += 1) {
    const head = simpleGlosses(lexicon, form.slice(at));
    if (head.length === 0) continue;
    for (const joint of JOINTS) {
      const first = form.slice(0, at);
      if (!first.endsWith(joint)) continue;
      const modifier = simpleGlosses(lexicon, first.slice(0, first.length - joint.length));
      if (modifier.length > 0) return [modifier, head];
    }
  }
  return [];
}

/** "l'accord" is accord: French puts its small words before the apostrophe. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\p{L})/u;
const withoutElision = (form: string, lang: string): string =>
  lang === 'fr' ? form.replace(ELIDED, '') : form;

function lookUp(lexicon: Lexicon, form: string): readonly Glosses[] {
  const simple = simpleGlosses(lexicon, form);
  if (simple.length > 0) return [simple];
  const bare = withoutElision(form, lexicon.lang);
  const elided = bare === form ? NONE : simpleGlosses(lexicon, bare);
  if (elided.length > 0) return [elided];
  return lexicon.lang === 'de' ? compoundParts(lexicon, form) : [];
}

/** What each part of a word can mean: of a compound that no list has two parts. Empty where nothing is known. */
export function partsOf(form: string, lang: string): readonly Glosses[] {
  const lexicon = lexiconOf(primaryTag(lang));
  if (lexicon.forms.size === 0 || form.length > LONGEST_WORD) return [];
  const before = lexicon.known.get(form);
  if (before !== undefined) return before;
  if (lexicon.known.size >= MAX_KNOWN) lexicon.known.clear();
  const parts = lookUp(lexicon, form);
  lexicon.known.set(form, parts);
  return parts;
}

/**
 * English stems of what a word can mean; empty where the list does not know it, and for a language without a list.
 *
 * @param form folded (see text/fold.ts), as Token.form is @param lang BCP 47
 */
export const glossesOf = (form: string, lang: string): Glosses => partsOf(form, lang).flat();

const small = new Map(
  Object.entries(functionWords).map(([lang, words]) => [lang, new Set(words.split(' ').map(fold))]),
);

/** Articles, pronouns, particles and forms of "be": words that prove nothing. False for a language without a list. */
export function isFunctionWord(form: string, lang: string): boolean {
  const tag = primaryTag(lang);
  const words = small.get(tag);
  return words !== undefined && (words.has(form) || words.has(withoutElision(form, tag)));
}
