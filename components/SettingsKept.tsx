import { useRef, useState } from 'react';
import { hostOf } from '../lib/match/outlets';
import type { KeptArticle } from '../lib/shown';
import { AskedRemoval } from './AskedRemoval';
import { settingsPageWords } from './settings-page-words';

const words = settingsPageWords.kept;

const WEB_ADDRESS = /^https?:\/\//i;

/** Its title as a link. An address that is none of the web's is not followed. */
function Title({ article }: { article: KeptArticle }) {
  const { url, title } = article;
  const text = title.trim() === '' ? url : title;
  if (!WEB_ADDRESS.test(url)) return <bdi>{text}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      <bdi>{text}</bdi>
      <span className="heard"> {words.newTab}</span>
    </a>
  );
}

interface KeptItemProps {
  readonly article: KeptArticle;
  readonly onRemove: () => void;
}

const outletOf = ({ outlet, url }: KeptArticle) => outlet ?? hostOf(url);

function KeptItem({ article, onRemove }: KeptItemProps) {
  const outlet = outletOf(article);
  return (
    <li className="kept">
      <div>
        <p className="kept-title">
          <Title article={article} />
        </p>
        <p className="meta">
          {outlet !== null && (
            <>
              <bdi>{outlet}</bdi> ·{' '}
            </>
          )}
          {words.about(article.addedAt, article.statements, article.versions)}
        </p>
      </div>
      <AskedRemoval
        label={words.removeOf(article.title)}
        remove={words.remove}
        keep={words.keep}
        sure={words.sure(article.versions)}
        onRemove={onRemove}
      />
    </li>
  );
}

/** Articles listed here; the library lists them all. */
export const MOST_LISTED = 10;

interface SettingsKeptProps {
  /** Address of the library. */
  readonly library: string;
  /** Null until they are known. */
  readonly articles: readonly KeptArticle[] | null;
  /** Resolves with whether it was removed. */
  readonly onRemove: (url: string) => Promise<boolean>;
}

const newestFirst = (one: KeptArticle, other: KeptArticle) => other.addedAt.localeCompare(one.addedAt);

/** The articles that the reader added last, newest first. */
export function SettingsKept({ articles, onRemove, library }: SettingsKeptProps) {
  const [removed, setRemoved] = useState<string | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const remove = (article: KeptArticle) =>
    onRemove(article.url).then((done) => {
      if (!done) return;
      setRemoved(article.title);
      told.current?.focus();
    });
  return (
    <>
      <p ref={told} tabIndex={-1} className="outcome" role="status">
        {removed !== null && words.removed(removed)}
      </p>
      {articles === null && <p className="meta">{words.waiting}</p>}
      {articles !== null && <p className="meta">{articles.length === 0 ? words.none : words.meaning}</p>}
      {articles !== null && articles.length > 0 && (
        <ul className="kept-list">
          {[...articles]
            .sort(newestFirst)
            .slice(0, MOST_LISTED)
            .map((article) => (
              <KeptItem key={article.url} article={article} onRemove={() => remove(article)} />
            ))}
        </ul>
      )}
      {articles !== null && articles.length > MOST_LISTED && (
        <p>
          <a href={library}>{words.more(articles.length - MOST_LISTED)}</a>
        </p>
      )}
    </>
  );
}
