import type { Gap, Statement } from '../lib/model';
import { words } from './words';

/** What parts each piece from the one before it. */
export const gapsOf = (pieces: readonly Statement[]): (Gap | null)[] =>
  pieces.map((piece) => (piece.kind === 'quote' ? piece.gap : null));

/**
 * Joins two pieces of an utterance by a sign that is no outlet's. Where more than "she said" stood in between, it
 * shows how much.
 */
export function Joint({ gap }: { gap: Gap | null }) {
  const told = words.speech.gap(gap);
  const isNarrated = gap !== null && gap.kind !== 'cue' && gap.words > 0;
  return (
    <>
      {' '}
      <span className="joint" role="img" aria-label={told} title={told} lang={words.locale} dir="ltr">
        {isNarrated ? `${words.joint} ${words.speech.between(gap.words)} ${words.joint}` : words.joint}
      </span>{' '}
    </>
  );
}
