/** How WordNet relates two lexemes, each relation weighed by how common the two meanings are among the words'. */
import type { Lexeme } from './lexemes';
import type { Sense, WordNet } from './wordnet';

export interface Relation {
  /** Both name one meaning. */
  readonly synonym: number;
  /** Adjectives around one centre: "awful" and "bad", "awful" and "terrible". */
  readonly similar: number;
  /** One meaning is a kind of the other: "murder" of "kill". */
  readonly wider: number;
  /** Two kinds of one thing: "dog" and "cat". */
  readonly sisters: number;
  readonly opposite: number;
}

const WIDER = new Set(['@', '~', '$']);
const SIMILAR = '&';
const OPPOSITE = '!';
/** Two adjectives around one centre are a little farther from each other than from the centre. */
const AROUND_ONE = 0.8;

const targets = (sense: Sense, kind: string): string[] =>
  sense.synset.pointers.filter((pointer) => pointer.kind === kind).map(({ to }) => to.replace(/^s/, 'a'));
const shareOne = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

/** The meaning and, for an adjective, the centre that it stands around. */
const around = (sense: Sense): string[] => [sense.synset.key, ...targets(sense, SIMILAR)];

function isOpposite(a: Sense, b: Sense, wordnet: WordNet): boolean {
  const over = around(a).flatMap(
    (key) => wordnet.synset(key)?.pointers.filter(({ kind }) => kind === OPPOSITE) ?? [],
  );
  return shareOne(
    over.map(({ to }) => to.replace(/^s/, 'a')),
    around(b),
  );
}

function ofSenses(a: Sense, b: Sense, wordnet: WordNet): Relation {
  const isOne = a.synset.key === b.synset.key;
  const link = a.synset.pointers.filter(({ to }) => to.replace(/^s/, 'a') === b.synset.key);
  const isLinked = link.some(({ kind }) => kind === SIMILAR);
  const centre = shareOne(targets(a, SIMILAR), targets(b, SIMILAR)) ? AROUND_ONE : 0;
  return {
    synonym: isOne ? 1 : 0,
    similar: isLinked ? 1 : centre,
    wider: link.some(({ kind }) => WIDER.has(kind)) ? 1 : 0,
    sisters: !isOne && shareOne(targets(a, '@'), targets(b, '@')) ? 1 : 0,
    opposite: isOpposite(a, b, wordnet) ? 1 : 0,
  };
}

/** Each the largest over all pairs of meanings: 1 between commonest meanings, less with every commoner one passed over. */
export function relationOf(a: Lexeme, b: Lexeme, wordnet: WordNet): Relation {
  const found = { synonym: 0, similar: 0, wider: 0, sisters: 0, opposite: 0 };
  for (const here of wordnet.senses(a.lemma, a.part)) {
    for (const there of wordnet.senses(b.lemma, b.part)) {
      const weight = 1 / Math.sqrt(here.rank * there.rank);
      const relation = ofSenses(here, there, wordnet);
      found.synonym = Math.max(found.synonym, weight * relation.synonym);
      found.similar = Math.max(found.similar, weight * relation.similar);
      found.wider = Math.max(found.wider, weight * relation.wider);
      found.sisters = Math.max(found.sisters, weight * relation.sisters);
      found.opposite = Math.max(found.opposite, weight * relation.opposite);
    }
  }
  return found;
}

/** Words that some meaning of the lexeme leads to, each once; itself is not among them. */
export function relatedWords(lexeme: Lexeme, wordnet: WordNet): string[] {
  const found = new Set<string>();
  for (const sense of wordnet.senses(lexeme.lemma, lexeme.part)) {
    const near = sense.synset.pointers.filter(({ kind }) => kind === SIMILAR || WIDER.has(kind));
    const beyond = targets(sense, SIMILAR).flatMap((key) =>
      targets({ synset: wordnet.synset(key) ?? sense.synset, rank: 1 }, SIMILAR),
    );
    const synsets = [sense.synset.key, ...near.map(({ to }) => to), ...beyond];
    for (const key of synsets) for (const word of wordnet.synset(key)?.words ?? []) found.add(word);
  }
  found.delete(lexeme.lemma);
  return [...found];
}
