/** The reader's search for words in the statements of the library: the index tells where, the rows tell what. */
import { prepare } from '../../lib/corpus/prepared';
import { headOf, type KeptCapture, type KeptHead } from '../../lib/library/kept';
import { type FoundStatement as FoundPlace, searchWords } from '../../lib/library/word-search';
import type { Statement } from '../../lib/model';
import { fetchCaptures } from './listing';
import { indexIsWhole, openSegments } from './opened-segments';
import { repairIndex } from './repair';

export interface FoundInLibrary {
  /** Of its capture. */
  readonly number: number;
  readonly head: KeptHead;
  /** One figure, or the pieces of one utterance in reading order. */
  readonly statements: readonly [Statement, ...Statement[]];
}

function statementsAt(
  { article }: KeptCapture,
  { kind, place }: FoundPlace,
): FoundInLibrary['statements'] | null {
  const { utterances, figures } = prepare(article);
  switch (kind) {
    case 'utterance':
      return utterances[place]?.utterance.pieces ?? null;
    case 'figure': {
      const found = figures[place];
      return found === undefined ? null : [found.figure];
    }
    case 'clause':
      return null;
  }
}

/** Reporting clauses without marks are told in comparisons and listed nowhere: they are not found either. */
const isListed = ({ kind }: FoundPlace): boolean => kind !== 'clause';

let isMended = false;

/** What the index lacks would not be found; it is looked at once, because counting takes long. */
async function mendOnce(): Promise<void> {
  if (isMended) return;
  if (!(await indexIsWhole())) await repairIndex();
  isMended = true;
}

/** At most `limit` statements that hold all words, of what came last first. @throws Error in words for the reader */
export async function searchStatements(words: string, limit: number): Promise<readonly FoundInLibrary[]> {
  await mendOnce();
  const { segments } = await openSegments();
  const places = searchWords(segments, words, Infinity).filter(isListed).slice(0, limit);
  const captures = await fetchCaptures([...new Set(places.map(({ number }) => number))]);
  return places.flatMap((place) => {
    const capture = captures.get(place.number);
    const statements = capture === undefined ? null : statementsAt(capture, place);
    if (capture === undefined || statements === null) return [];
    return [{ number: place.number, head: headOf(place.number, capture), statements }];
  });
}
