import type { Gap, Quote, Statement } from '../lib/model';
import { words } from './words';

/** UTF-16 units from the end of a sentence to the words of the quote that follows: blanks and opening marks. */
const OPENING = 4;

/** How a piece hangs with the one before it. */
export interface Join {
  readonly gap: Gap | null;
  /** More stood in between than who said it: sentences that are the report's. */
  readonly isNarrated: boolean;
}

/** Nothing between the two but the rest of the sentence that the first began: "…," she said on Wednesday. "…" */
function isAttribution(before: Statement, piece: Quote): boolean {
  const at = before.sentence.indexOf(before.text);
  return at >= 0 && before.start - at + before.sentence.length >= piece.start - OPENING;
}

function joinOf(piece: Statement, before: Statement | undefined): Join {
  if (piece.kind !== 'quote' || before === undefined) return { gap: null, isNarrated: false };
  const { gap } = piece;
  const isNarrated = gap !== null && gap.kind !== 'cue' && gap.words > 0 && !isAttribution(before, piece);
  return { gap, isNarrated };
}

/** For each piece in its place; the first hangs with nothing. */
export const joinsOf = (pieces: readonly Statement[]): Join[] =>
  pieces.map((piece, place) => joinOf(piece, pieces[place - 1]));

/** Joins two pieces of an utterance by a sign that is no outlet's; where the report went on meanwhile, says how far. */
export function Joint({ join }: { join: Join | undefined }) {
  const gap = join?.gap ?? null;
  const told = words.speech.gap(gap);
  const between = gap !== null && join?.isNarrated ? words.speech.between(gap.words) : null;
  return (
    <>
      {' '}
      <span className="joint" role="img" aria-label={told} title={told} lang={words.locale} dir="ltr">
        {between === null ? words.joint : `${words.joint} ${between} ${words.joint}`}
      </span>{' '}
    </>
  );
}
