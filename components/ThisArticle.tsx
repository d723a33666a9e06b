import type { RefObject } from 'react';
import { outletName } from '../lib/match/outlets';
import type { ArticleMeta, Statement } from '../lib/model';
import type { Entry } from './entries';
import { FigureFacts } from './FigureTelling';
import { markVarying } from './marked-wording';
import { Sentence } from './TellingParts';
import { Wording } from './Wording';
import { words } from './words';

/** "Donald Trump, on Wednesday". */
export function speakerLine(statement: Statement, article: ArticleMeta): string | null {
  if (statement.kind === 'figure') return null;
  const day = statement.uttered === null ? null : words.uttered(statement.uttered, article.publishedAt);
  const name = statement.speaker?.name ?? words.unnamedSpeaker;
  return day === null ? name : `${name}, ${day}`;
}

interface ThisArticleProps {
  readonly article: ArticleMeta;
  readonly entry: Entry;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The reader's own article: what it prints, said by whom and when. */
export function ThisArticle({ article, entry, heading }: ThisArticleProps) {
  const { first, pieces, sure } = entry;
  const where = `${outletName(article)} · ${words.date(article.publishedAt, article.publishedAtBasis)}`;
  return (
    <section className="here">
      <h1 ref={heading} tabIndex={-1} className="label" aria-describedby="wording-here">
        {words.comparison.thisArticle} · {where}
      </h1>
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
            quoted={first.kind === 'quote'}
            lang={article.lang}
            large
          />
          <p className="meta">{speakerLine(first, article)}</p>
        </>
      )}
    </section>
  );
}
