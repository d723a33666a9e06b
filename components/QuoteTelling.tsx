import type { Match, Statement } from '../lib/model';
import { markPieces, wordDifferences } from './marked-wording';
import { Around, Flags, OpenLink, TellingHead, type TellingProps, Why } from './TellingParts';
import { quoteSentence } from './told';
import { Wording } from './Wording';
import { words } from './words';

const speakerOf = (statement: Statement) =>
  statement.kind === 'figure' ? null : (statement.speaker?.name ?? null);

const lastWord = (name: string) => name.toLowerCase().split(/\s/).at(-1);

/** The speaker there, where it is not plainly the one here: same surname is the same person to a reader. */
function otherSpeaker(match: Match, here: Statement): string | null {
  const there = speakerOf(match.statement);
  const ours = speakerOf(here);
  if (there === null) return null;
  if (match.flags.includes('speaker-differs')) return there;
  return ours !== null && lastWord(ours) === lastWord(there) ? null : there;
}

function translationNote(match: Match): string {
  const { translatedThere, translatedHere } = words.telling;
  return match.article.translatedFrom === null ? translatedHere : translatedThere;
}

/** How one outlet tells the reader's quote. */
export function QuoteTelling({ telling, entry, sources }: TellingProps) {
  const { match } = telling;
  const translated = match.flags.includes('translated');
  const speaker = otherSpeaker(match, entry.first);
  const quoted = match.statement.kind === 'quote';
  const sentence = [
    quoteSentence(match, entry.pieces),
    translated && match.relation !== 'verbatim' ? translationNote(match) : '',
  ];
  return (
    <article className={translated ? 'telling neutral' : 'telling'}>
      <TellingHead telling={telling} entry={entry} sources={sources} />
      <Wording
        pieces={markPieces(match.pieces, wordDifferences(match))}
        quoted={quoted}
        lang={match.article.lang}
      />
      <p className="says">{sentence.filter((part) => part !== '').join(' ')}</p>
      <Flags flags={match.flags} />
      {speaker !== null && <p className="meta">{words.telling.speaker(speaker)}</p>}
      <Around statement={match.statement} lang={match.article.lang} />
      <Why match={match} />
      <OpenLink match={match} />
    </article>
  );
}
