/**
 * Captures of one address: whether two say the same, and which of several is the newest.
 *
 * Cost: linear in the statements. What is compared is what a pack keeps, statements and the sentences around
 * them: words that no statement stands near are not known any more.
 */
import type { PackedArticle } from './pack';
import { prepare } from './prepared';

const capturedAt = ({ meta }: PackedArticle): string => meta.capturedAt ?? '';

/** True where both captures make the same statements in the same sentences, wherever in the page these stand. */
export function sameWords(a: PackedArticle, b: PackedArticle): boolean {
  return (
    a.statements.length === b.statements.length &&
    a.statements.every((statement, at) => {
      const other = b.statements[at];
      return (
        other?.kind === statement.kind &&
        other.text === statement.text &&
        other.sentence === statement.sentence
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
