import { useEffect, useRef, useState } from 'react';
import type { ListedArticle } from '../lib/library/article-list';
import type { KeptPack } from '../lib/library/kept';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions } from './library-view';

const words = libraryPageWords.packs;

interface PackProps {
  readonly pack: KeptPack;
  readonly articles: number;
  readonly actions: LibraryActions;
}

/** Asks in the page before it removes: nothing brings a pack back but its file. */
function Removal({ pack, articles, actions }: PackProps) {
  const [isAsking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <button
        ref={start}
        type="button"
        className="chip"
        aria-label={words.removeOf(pack.name)}
        onClick={() => setAsking(true)}
      >
        {words.remove}
      </button>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is an addition to the button
    <div className="question" onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}>
      <p role="alert">{words.sure(articles)}</p>
      <div className="row">
        <button ref={keep} type="button" className="chip" onClick={() => setAsking(false)}>
          {words.keep}
        </button>
        <button
          type="button"
          className="chip"
          aria-label={words.removeOf(pack.name)}
          onClick={() => {
            setAsking(false);
            actions.removePack(pack);
          }}
        >
          {words.remove}
        </button>
      </div>
    </div>
  );
}

function PackItem(props: PackProps) {
  const { pack, articles, actions } = props;
  const { number, name, isOn, importedAt } = pack;
  return (
    <li className="pack">
      <label className="pack-name">
        <input
          type="checkbox"
          checked={isOn}
          aria-label={words.on(name)}
          onChange={({ target }) => actions.switchPack(number, target.checked)}
        />
        <bdi>{name}</bdi>
      </label>
      <p className="meta">
        {words.about(articles, importedAt)}
        {!isOn && ` · ${words.off}`}
      </p>
      <Removal {...props} />
    </li>
  );
}

/** What came with the extension can be switched, not removed. */
function BundledItem({ isOn, actions }: { readonly isOn: boolean; readonly actions: LibraryActions }) {
  return (
    <li className="pack">
      <label className="pack-name">
        <input
          type="checkbox"
          checked={isOn}
          aria-label={words.on(words.bundled)}
          onChange={({ target }) => actions.switchBundled(target.checked)}
        />
        {words.bundled}
      </label>
      <p className="meta">
        {words.aboutBundled}
        {!isOn && ` ${words.offNow}`}
      </p>
    </li>
  );
}

interface LibraryPacksProps {
  readonly isBundledOn: boolean;
  readonly packs: readonly KeptPack[];
  readonly articles: readonly ListedArticle[];
  readonly actions: LibraryActions;
}

/** What came with the extension, and the packs that the reader imported: compared with or not, and removed. */
export function LibraryPacks({ isBundledOn, packs, articles, actions }: LibraryPacksProps) {
  const counts = new Map<number, number>();
  for (const { newest } of articles)
    if (newest.pack !== null) counts.set(newest.pack, (counts.get(newest.pack) ?? 0) + 1);
  return (
    <>
      <ul className="packs">
        <BundledItem isOn={isBundledOn} actions={actions} />
        {packs.map((pack) => (
          <PackItem key={pack.number} pack={pack} articles={counts.get(pack.number) ?? 0} actions={actions} />
        ))}
      </ul>
      {packs.length === 0 && <p className="meta">{words.none}</p>}
    </>
  );
}
