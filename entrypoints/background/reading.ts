/** An article from a page → what the sidebar shows of its tab, and what the page highlights. */
import { readTabState, writeChosen, writeTabState } from '../../browser/tab-state';
import { extract } from '../../lib/extract/extract';
import { compare } from '../../lib/match/compare';
import type { Article } from '../../lib/model';
import type { PageReply, TabState } from '../../lib/protocol';
import { bundledCorpus } from './corpus';
import { marksOf } from './marks';

/** The reading that counts in each tab; an older one that ends later must not overwrite it. */
const current = new Map<number, symbol>();

/** Begins to read an article; what the sidebar shows of the same article stays until the new result is there. */
async function begin(tab: number, url: string): Promise<void> {
  const before = await readTabState(tab);
  if (before?.kind === 'ready' && before.article.url === url) return;
  await writeChosen(tab, { statement: null, at: Date.now() });
  await writeTabState(tab, { kind: 'working', since: Date.now() });
}

/** The document of the tab is another now: readings under way count no more. */
export function endReading(tab: number): void {
  current.delete(tab);
}

/** Writes the tab's state and answers with the marks. What fails is told to both, in words. */
export async function readForPage(tab: number, article: Article): Promise<PageReply> {
  const reading = Symbol('reading');
  current.set(tab, reading);
  const conclude = async (state: TabState, reply: PageReply): Promise<PageReply> => {
    if (current.get(tab) !== reading) return { kind: 'done' };
    await writeTabState(tab, state);
    return reply;
  };
  try {
    await begin(tab, article.url);
    const corpus = await bundledCorpus();
    const { text: _text, ...meta } = article;
    const statements = extract(article);
    const comparisons = await compare(article, statements, corpus);
    const state: TabState = { kind: 'ready', article: meta, statements, comparisons, corpus: corpus.info };
    return await conclude(state, { kind: 'marks', marks: marksOf(statements, comparisons) });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : 'The page could not be compared.';
    return conclude({ kind: 'failed', reason }, { kind: 'failed', reason });
  }
}
