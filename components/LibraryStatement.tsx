import { Fragment } from 'react';
import type { ArticleMeta } from '../lib/model';
import { addressAt } from '../lib/text/text-fragment';
import { EntryWords } from './EntryItem';
import type { Entry } from './entries';
import { libraryPageWords as words } from './library-page-words';
import { SaidBy } from './Said';
import { kindOfQuote, saidOf } from './speakers';
import { Sentence } from './TellingParts';
import { words as catalogue } from './words';

interface StatementProps {
  readonly entry: Entry;
  readonly article: ArticleMeta;
}

/** Who said it and when, or where a figure is counted. */
function SaidOf({ entry, article }: StatementProps) {
  const said = saidOf(entry.pieces);
  const { first } = entry;
  const parts =
    first.kind === 'figure'
      ? [first.place].filter((part) => part !== null)
      : kindOfQuote(first, entry.holder);
  return (
    <>
      {said !== null && <SaidBy said={said} article={article} />}
      {parts.map((part, place) => (
        <Fragment key={part}>
          {(said !== null || place > 0) && ' · '}
          <span className="part">{part}</span>
        </Fragment>
      ))}
    </>
  );
}

interface StatementRowProps extends StatementProps {
  readonly outlet: string;
  readonly title: string;
  readonly tab: 0 | -1;
  readonly onOpen: () => void;
}

/** A statement in a list of many: it leads to its article. */
export function StatementRow({ entry, article, outlet, title, tab, onOpen }: StatementRowProps) {
  const date = catalogue.date(article.publishedAt, article.publishedAtBasis);
  return (
    <button
      type="button"
      className="library-row statement-row"
      data-control="open"
      tabIndex={tab}
      aria-description={words.statements.openIn(title)}
      onClick={onOpen}
    >
      <EntryWords entry={entry} lang={article.lang} />
      <span className="meta">
        <SaidOf entry={entry} article={article} />
      </span>
      <span className="meta">
        <bdi className="outlet-name">{outlet}</bdi> · <span className="part">{date}</span> ·{' '}
        <bdi lang={article.lang} className="in-title">
          {title}
        </bdi>
      </span>
    </button>
  );
}

interface StatementWholeProps extends StatementProps {
  /** The reader came for this one. */
  readonly isSought: boolean;
}

/** A statement within its article, whole, with the sentence around it. */
export function StatementWhole({ entry, article, isSought }: StatementWholeProps) {
  const { first, pieces } = entry;
  const address = addressAt(article.url, pieces);
  const isSentence = first.sentence.trim() === first.text.trim();
  return (
    <li
      className={isSought ? 'kept-statement sought' : 'kept-statement'}
      tabIndex={-1}
      data-statement={entry.key}
    >
      <div className="whole-words">
        <EntryWords entry={entry} lang={article.lang} />
      </div>
      <p className="meta">
        <SaidOf entry={entry} article={article} />
      </p>
      {!isSentence && (
        <p className="around">
          {first.leadIn !== null && (
            <span lang={article.lang} dir="auto">
              {first.leadIn}{' '}
            </span>
          )}
          <Sentence statement={first} lang={article.lang} />
        </p>
      )}
      {address !== null && (
        <a className="open" href={address} target="_blank" rel="noopener noreferrer">
          {words.article.openStatement}
          <span aria-hidden="true"> ↗</span>
          <span className="heard"> {words.newTab}</span>
        </a>
      )}
    </li>
  );
}
