/** What stays of an article that was read: in the session, and in the library. */
import { noteWords } from '../../browser/last-words';
import { readChoices } from '../../browser/library/choices';
import { keepVersion } from '../../browser/library/keeping';
import { type PageSender, visitOf } from '../../browser/senders';
import { rememberArticle } from '../../browser/session-articles';
import type { PackedArticle } from '../../lib/corpus/pack';
import { isRemembered } from '../../lib/library/choices';
import { hostOf } from '../../lib/match/outlets';
import { tidyLater } from './library-tidying';
import { report } from './report';

/** What cannot be noted is as if it were new: the comparison goes on. */
async function isNew(read: PackedArticle, from: PageSender): Promise<boolean> {
  try {
    return !(await noteWords(from.tab, visitOf(from), read));
  } catch (error) {
    report(error);
    return true;
  }
}

/** In the library, where the reader has the site remembered; of what is kept already each version. */
async function holdInLibrary(read: PackedArticle, visit: string | null): Promise<void> {
  const choices = await readChoices();
  const host = hostOf(read.meta.url);
  const isWished = host !== null && isRemembered(choices, host);
  if (!(await keepVersion(read, visit, isWished))) return;
  tidyLater();
}

/**
 * The session holds what is read, the library what is to be remembered and every version of what is added; neither what a
 * page still shows of the address before. Neither store may cost the reader the comparison: one that refuses is reported.
 */
export async function hold(read: PackedArticle, from: PageSender): Promise<void> {
  if (!(await isNew(read, from))) return;
  const visit = visitOf(from);
  await Promise.all([rememberArticle(read, visit).catch(report), holdInLibrary(read, visit).catch(report)]);
}
