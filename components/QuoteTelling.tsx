import type { Match } from '../lib/model';
import { joinsOf } from './Joint';
import { markPieces, wordDifferences } from './marked-wording';
import { SaidLine } from './Said';
import { isBetweenMarks, moreOf, saidOf } from './speakers';
import { Around, Flags, OpenLink, TellingHead, type TellingProps, Why } from './TellingParts';
import { quoteSentence } from './told';
import { Wording } from './Wording';
import { words } from './words';

function translationNote(match: Match): string {
  const { translatedThere, translatedHere } = words.telling;
  return match.article.translatedFrom === null ? translatedHere : translatedThere;
}

/** How one outlet tells the reader's quote. */
export function QuoteTelling({ telling, entry, sources }: TellingProps) {
  const { match } = telling;
  const translated = match.flags.includes('translated');
  const said = saidOf(match.pieces);
  const sentence = [
    quoteSentence(match, entry.pieces),
    translated && match.relation !== 'verbatim' ? translationNote(match) : '',
  ];
  return (
    <article className={translated ? 'telling neutral' : 'telling'}>
      <TellingHead telling={telling} entry={entry} sources={sources} />
      <Wording
        pieces={markPieces(match.pieces, wordDifferences(match))}
        joins={joinsOf(match.pieces)}
        quoted={isBetweenMarks(match.statement)}
        lang={match.article.lang}
      />
      <SaidLine pieces={match.pieces} article={match.article} isBrief />
      <p className="says">{sentence.filter((part) => part !== '').join(' ')}</p>
      <Flags flags={match.flags} />
      <Around
        statement={match.statement}
        lang={match.article.lang}
        more={said === null ? '' : moreOf(said.isUncertain ? { ...said, how: null } : said)}
      />
      <Why match={match} />
      <OpenLink match={match} />
    </article>
  );
}
