import type { RefObject } from 'react';
import { outletName } from '../lib/match/outlets';
import type { ArticleMeta } from '../lib/model';
import { Changes } from './Changes';
import type { Entry } from './entries';
import { FigureFacts } from './FigureTelling';
import { Heading } from './Heading';
import { joinsOf } from './Joint';
import { markVarying } from './marked-wording';
import { SaidLine } from './Said';
import { isBetweenMarks } from './speakers';
import { Sentence } from './TellingParts';
import { Wording } from './Wording';
import { words } from './words';

/** Outlet and day; a day that runs over two lines is hard to read. */
function Where({ article }: { article: ArticleMeta }) {
  return (
    <>
      {words.comparison.thisArticle} · <bdi>{outletName(article)}</bdi> ·{' '}
      <span className="part">{words.date(article.publishedAt, article.publishedAtBasis)}</span>
    </>
  );
}

interface ThisArticleProps {
  readonly article: ArticleMeta;
  readonly entry: Entry;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** The reader's own words: no outlet prints them and nobody is known to have said them. */
  readonly isAsked: boolean;
}

/** The reader's own article: what it prints, said by whom and when. */
export function ThisArticle({ article, entry, heading, isAsked }: ThisArticleProps) {
  const { first, pieces, holder, sure, changes } = entry;
  const describedBy = changes.length > 0 ? 'wording-here changes-here' : 'wording-here';
  return (
    <section className="here">
      <Heading ref={heading} tabIndex={-1} className="label" aria-describedby={describedBy}>
        {isAsked ? words.asked.heading : <Where article={article} />}
      </Heading>
      {first.kind === 'figure' ? (
        <>
          <p className="number large" id="wording-here">
            {first.text}
          </p>
          <p>
            <Sentence statement={first} lang={article.lang} />
          </p>
          <FigureFacts figure={first} />
        </>
      ) : (
        <>
          <Wording
            id="wording-here"
            pieces={markVarying(pieces, sure)}
            joins={joinsOf(pieces)}
            quoted={isBetweenMarks(first)}
            lang={article.lang}
            large
          />
          {!isAsked && <SaidLine pieces={pieces} article={article} holder={holder} />}
        </>
      )}
      <Changes entry={entry} id="changes-here" />
    </section>
  );
}
