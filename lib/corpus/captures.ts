/**
 * Captures of one address: whether two say the same, and which of several is the newest.
 *
 * Cost: linear in the statements. What is compared is what a pack keeps, statements and the sentences around
 * them: words that no statement stands near are not known any more.
 */
import { isAboutPage, withoutClock } from '../match/about-page';
import { isCompared } from '../match/compared';
import type { Statement } from '../model';
import type { PackedArticle } from './pack';
import { prepare } from './prepared';

const capturedAt = ({ meta }: PackedArticle): string => meta.capturedAt ?? '';

/** A quote within another is a part of its words: a capture that tells it apart says nothing else. */
const isWithin = (statement: Statement): boolean => statement.kind === 'quote' && statement.within !== null;

const ofNews = ({ statements }: PackedArticle): Statement[] =>
  statements.filter((statement) => isCompared(statement) && !isWithin(statement) && !isAboutPage(statement));

/**
 * True where both captures make the same quotes and figures in the same sentences, wherever in the page these stand. Clocks
 * and counters of the page itself ("5 minutes ago", "33 shares") may run on.
 */
export function sameWords(a: PackedArticle, b: PackedArticle): boolean {
  const [ours, theirs] = [ofNews(a), ofNews(b)];
  return (
    ours.length === theirs.length &&
    ours.every((statement, at) => {
      const other = theirs[at];
      return (
        other?.kind === statement.kind &&
        other.text === statement.text &&
        withoutClock(other.sentence) === withoutClock(statement.sentence)
      );
    })
  );
}

/** The latest capture; of equal instants the last one given. Null where there is none. */
export function newestOf(captures: readonly PackedArticle[]): PackedArticle | null {
  return captures.reduce<PackedArticle | null>(
    (newest, next) => (newest === null || capturedAt(next) >= capturedAt(newest) ? next : newest),
    null,
  );
}

/**
 * Captures of the same address that are older than this one and say something else, the newest first; of several with
 * the same words the newest alone.
 */
export function earlierVersions(now: PackedArticle, captures: readonly PackedArticle[]): PackedArticle[] {
  const { address } = prepare(now);
  const earlier = captures.filter(
    (other) =>
      prepare(other).address === address &&
      other.meta.capturedAt !== null &&
      capturedAt(other) < capturedAt(now) &&
      !sameWords(other, now),
  );
  return earlier
    .sort((a, b) => capturedAt(b).localeCompare(capturedAt(a)))
    .filter((one, at, all) => !all.slice(0, at).some((newer) => sameWords(newer, one)));
}
