/** Words that the reader had compared, on any page: read as statements, matched, written to the tab's `asked`. */
import { inWords } from '../../browser/failure';
import { readAsked, readTabState, writeAsked } from '../../browser/tab-state';
import { tabAddress, tabIsPrivate } from '../../browser/tab-travel';
import { type PackedArticle, packArticle } from '../../lib/corpus/pack';
import { cutWords, statementsOfWords } from '../../lib/match/asked-words';
import type { Article } from '../../lib/model';
import { plainArticle } from '../../lib/plain-article';
import { type Asked, MAX_ASKED_LENGTH } from '../../lib/shown';
import { compareStatements } from './comparison';
import { corpusFor } from './reader-corpus';

/** The words stand for the tab's page: it is never compared with itself, and its day counts where it is known. */
async function asArticle(tab: number, words: string): Promise<Article> {
  const state = await readTabState(tab);
  if (state?.kind === 'ready') return plainArticle(words, state.article);
  return plainArticle(words, { url: (await tabAddress(tab)) ?? '' });
}

async function readWords(tab: number, words: string): Promise<PackedArticle> {
  const article = await asArticle(tab, words);
  return packArticle(article, statementsOfWords(article));
}

type Question = Pick<Asked, 'words' | 'isCut' | 'at'>;

async function answer(tab: number, question: Question): Promise<Asked> {
  try {
    // The corpus is opened while the words are read: a background that was asleep reads much for it.
    const [read, searched] = await Promise.all([
      readWords(tab, question.words),
      tabIsPrivate(tab).then(corpusFor),
    ]);
    const told = await compareStatements(read, searched);
    return { kind: 'ready', ...question, ...told };
  } catch (error) {
    return { kind: 'failed', ...question, reason: inWords(error) };
  }
}

async function ask(tab: number, question: Question): Promise<void> {
  await writeAsked(tab, { kind: 'working', ...question });
  const answered = await answer(tab, question);
  // The reader may have asked for something else meanwhile, or gone back to the page.
  const now = await readAsked(tab);
  if (now?.at === question.at && now.words === question.words) await writeAsked(tab, answered);
}

export function compareWords(tab: number, selection: string): Promise<void> {
  const words = cutWords(selection, MAX_ASKED_LENGTH);
  return ask(tab, { words, isCut: words.length < selection.trim().length, at: Date.now() });
}

/** Does what a background before this one was killed over. */
export async function resumeAsked(tab: number): Promise<void> {
  const asked = await readAsked(tab);
  if (asked?.kind === 'working') await ask(tab, { words: asked.words, isCut: asked.isCut, at: asked.at });
}
