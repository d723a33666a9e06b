/**
 * The bundled pack, opened once in a life of the background and only when it is needed.
 *
 * Callers at the same time share one opening; one that failed is tried again by the next caller.
 */
import { readPackagedFile } from '../../browser/life';
import { type Corpus, createCorpus } from '../../lib/corpus/corpus';
import { openPack } from '../../lib/corpus/pack';

const BUNDLED_PACK = 'corpus.pack.jsonl';

let opening: Promise<Corpus> | null = null;

async function open(): Promise<Corpus> {
  return createCorpus(openPack(await readPackagedFile(BUNDLED_PACK)).articles);
}

export function bundledCorpus(): Promise<Corpus> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw new Error(`The corpus could not be opened: ${error instanceof Error ? error.message : error}`);
  });
  return opening;
}
