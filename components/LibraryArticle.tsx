import { useEffect, useMemo, useRef, useState } from 'react';
import type { ListedArticle } from '../lib/library/article-list';
import type { KeptCapture, KeptHead } from '../lib/library/kept';
import type { OutletReading } from '../lib/library/outlet-list';
import { entriesOf, holding } from './entries';
import { titleOf } from './LibraryArticles';
import { StatementWhole } from './LibraryStatement';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions, LibraryView } from './library-view';
import { provenance } from './told';

const words = libraryPageWords.article;

const WEB_ADDRESS = /^https?:\/\//i;

/** Its address as a link. One that is none of the web's is not followed. */
function Address({ url }: { url: string }) {
  if (!WEB_ADDRESS.test(url)) return <bdi>{url}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      <bdi>{url}</bdi>
      <span className="heard"> {libraryPageWords.newTab}</span>
    </a>
  );
}

interface FactsProps {
  readonly capture: KeptCapture;
  readonly packName: string | null;
  readonly outlet: string;
}

function keptHow({ pack, addedAt, keptAt }: KeptCapture, packName: string | null): string {
  if (pack !== null) return words.imported(packName ?? '');
  return addedAt === null ? words.remembered(keptAt) : words.added(addedAt);
}

/** Where and when it was printed, and how it came here. */
function Facts({ capture, packName, outlet }: FactsProps) {
  const { meta } = capture.article;
  const facts = [
    [words.published, provenance(meta)],
    [words.kept, keptHow(capture, packName)],
    [words.language, libraryPageWords.language(meta.lang)],
    ...(meta.byline === null ? [] : [[words.byline, meta.byline] as const]),
  ] as const;
  return (
    <dl className="facts">
      <div>
        <dt>{libraryPageWords.filters.outlet}</dt>
        <dd>
          <bdi>{outlet === '' ? libraryPageWords.articles.noOutlet : outlet}</bdi>
        </dd>
      </div>
      {facts.map(([term, told]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{told}</dd>
        </div>
      ))}
      <div>
        <dt>{words.address}</dt>
        <dd>
          <Address url={meta.url} />
        </dd>
      </div>
    </dl>
  );
}

/** Goes to the statement that was sought, else to the heading. */
function useArrival(statement: string | null, isKnown: boolean) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isKnown) return;
    const statements = [...(root.current?.querySelectorAll<HTMLElement>('[data-statement]') ?? [])];
    const sought = statements.find((one) => one.dataset.statement === statement);
    const heading = root.current?.querySelector<HTMLElement>('h2');
    // Without its scrolling the focus would jump to the sticky parts of the page.
    sought?.scrollIntoView?.({ block: 'center' });
    (sought ?? heading)?.focus({ preventScroll: sought !== undefined });
  }, [statement, isKnown]);
  return root;
}

function Statements({ capture, sought }: { capture: KeptCapture; sought: string | null }) {
  const { meta, statements } = capture.article;
  const entries = useMemo(() => entriesOf(statements, []), [statements]);
  const soughtKey = holding(entries, sought)?.key ?? null;
  if (entries.length === 0) return <p className="meta">{words.none}</p>;
  return (
    <ol className="kept-statements" aria-label={words.statements}>
      {entries.map((entry) => (
        <StatementWhole key={entry.key} entry={entry} article={meta} isSought={entry.key === soughtKey} />
      ))}
    </ol>
  );
}

interface VersionsProps {
  readonly heads: readonly KeptHead[];
  readonly shown: number;
  readonly onShow: (number: number) => void;
}

/** Where the page was read again with other words. */
function Versions({ heads, shown, onShow }: VersionsProps) {
  if (heads.length < 2) return null;
  return (
    <label className="version">
      <span>{words.version}</span>
      <select value={shown} onChange={({ target }) => onShow(Number(target.value))}>
        {heads.map(({ number, capturedAt, statements }) => (
          <option key={number} value={number}>
            {words.versionOf(capturedAt, statements)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface LibraryArticleProps {
  readonly article: ListedArticle;
  readonly heads: readonly KeptHead[];
  readonly reading: OutletReading;
  readonly view: LibraryView;
  readonly actions: LibraryActions;
}

/** One article with all that is kept of it. */
export function LibraryArticle({ article, heads, reading, view, actions }: LibraryArticleProps) {
  const [shown, setShown] = useState(article.newest.number);
  const { read } = actions;
  useEffect(() => read([shown]), [read, shown]);
  const capture = view.captures.get(shown);
  const sought = view.openedAt;
  const soughtKey = useMemo(
    () => (capture ? (holding(entriesOf(capture.article.statements, []), sought)?.key ?? null) : null),
    [capture, sought],
  );
  const root = useArrival(soughtKey, capture !== undefined);
  const packs = new Map(view.packs.map(({ number, name }) => [number, name]));
  const title = titleOf(article);
  const { tab } = view;
  return (
    <article ref={root} className="kept-article">
      <button type="button" className="quiet" onClick={() => actions.open(null)}>
        <span aria-hidden="true">‹ </span>
        {tab === 'articles' ? words.back : words.backTo[tab]}
      </button>
      <h2 tabIndex={-1} lang={article.newest.lang} dir="auto">
        {title}
      </h2>
      {capture === undefined && <p className="meta">{words.waiting}</p>}
      {capture === null && <p className="meta">{words.gone}</p>}
      {capture && (
        <>
          <Facts
            capture={capture}
            packName={packs.get(capture.pack ?? -1) ?? null}
            outlet={reading.nameOf(article.newest)}
          />
          <Versions
            heads={heads.filter(({ number }) => article.numbers.includes(number))}
            shown={shown}
            onShow={setShown}
          />
        </>
      )}
      <div className="row">
        <button
          type="button"
          className="chip"
          aria-label={libraryPageWords.articles.removeOf(title)}
          onClick={() => actions.remove([article])}
        >
          {libraryPageWords.articles.remove}
        </button>
      </div>
      {capture && <Statements capture={capture} sought={sought} />}
    </article>
  );
}
