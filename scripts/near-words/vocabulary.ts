/** Which forms are in the table: the commonest English words that are no names, numbers, times or small words. */
import keptOut from './kept-out-en.json';
import { type Lexeme, lexemesOf } from './lexemes';
import type { Vectors } from './vectors';
import type { WordNet } from './wordnet';

/** Nearest words that are looked at for telling a name from a word that is printed like it. */
const NEIGHBOURS = 20;
/** Share of them that no dictionary has, from which a word that is also a name is taken for the name. */
const NAMELIKE = 0.5;
/** Centres of clusters of adjectives that are numbers and colours: all of one kind, none for another. */
const KINDS_OF_ADJECTIVES = ['cardinal', 'ordinal', 'chromatic', 'achromatic'];

export interface Entry {
  readonly form: string;
  readonly lexemes: readonly Lexeme[];
}

const KEPT_OUT = new Set(Object.values(keptOut).flatMap((rows) => rows.flatMap((row) => row.split(' '))));

function adjectivesOfKinds(wordnet: WordNet): ReadonlySet<string> {
  const centres = KINDS_OF_ADJECTIVES.flatMap((word) => wordnet.senses(word, 'a'));
  const around = centres.flatMap(({ synset }) =>
    synset.pointers.filter(({ kind }) => kind === '&').map(({ to }) => wordnet.synset(to)),
  );
  return new Set(
    [...centres.map(({ synset }) => synset), ...around].flatMap((synset) => synset?.words ?? []),
  );
}

/** "Bush" stands among names, "hope" among words. Cost: O(words). */
function isNamelike(row: number, vectors: Vectors, isWord: readonly boolean[]): boolean {
  const nearest: { readonly cosine: number; readonly at: number }[] = [];
  for (let at = 0; at < vectors.words.length; at += 1) {
    const cosine = at === row ? -1 : vectors.cosine(row, at);
    const least = nearest.at(-1);
    if (nearest.length === NEIGHBOURS && least !== undefined && cosine <= least.cosine) continue;
    nearest.push({ cosine, at });
    nearest.sort((a, b) => b.cosine - a.cosine);
    nearest.length = Math.min(nearest.length, NEIGHBOURS);
  }
  return nearest.filter(({ at }) => isWord[at] !== true).length >= NAMELIKE * NEIGHBOURS;
}

/** In the order of frequency. */
export function vocabularyOf(vectors: Vectors, wordnet: WordNet): Entry[] {
  const entries = vectors.words.map((form) => ({ form, lexemes: lexemesOf(form, wordnet) }));
  const isWord = entries.map(({ lexemes }) => lexemes.length > 0);
  const kinds = adjectivesOfKinds(wordnet);
  return entries.filter(({ form, lexemes }, row) => {
    if (lexemes.length === 0 || KEPT_OUT.has(form) || kinds.has(form)) return false;
    return !(wordnet.names.has(form) && isNamelike(row, vectors, isWord));
  });
}
