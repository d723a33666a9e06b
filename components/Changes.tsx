import type { Entry } from './entries';
import { words } from './words';

/** The words that stand now where the earlier capture had others. */
function now({ pieces, first }: Entry, statement: string): string {
  return (pieces.find((piece) => piece.id === statement) ?? first).text;
}

/** "This page said “9 people” on 24 Apr 2025, 10:05; now “12 people”.", one sentence for each change. */
export const changeSentences = (entry: Entry): string[] =>
  entry.changes.map(({ was, wasAt, statement }) => words.versions.changed(was, wasAt, now(entry, statement)));

/** What this page said before. The page is told about here, no outlet is held to it. */
export function Changes({ entry, id }: { entry: Entry; id?: string }) {
  const sentences = changeSentences(entry);
  if (sentences.length === 0) return null;
  return (
    <span className="changed" id={id} dir="auto">
      {sentences.join(' ')}
    </span>
  );
}
