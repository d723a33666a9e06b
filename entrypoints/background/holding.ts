/** What stays of an article that was read: in the session, and of an added one for good. */
import { keepVersion } from '../../browser/kept-articles';
import { noteWords } from '../../browser/last-words';
import { type PageSender, visitOf } from '../../browser/senders';
import { rememberArticle } from '../../browser/session-articles';
import type { PackedArticle } from '../../lib/corpus/pack';
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

/**
 * The session holds what is read, and of an added article every version; not what a page still shows of the address
 * before. Neither store may cost the reader the comparison: one that refuses is reported.
 */
export async function hold(read: PackedArticle, from: PageSender): Promise<void> {
  if (!(await isNew(read, from))) return;
  const visit = visitOf(from);
  await Promise.all([rememberArticle(read, visit).catch(report), keepVersion(read, visit).catch(report)]);
}
