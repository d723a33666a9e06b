import type { ListedArticle } from '../lib/library/article-list';
import type { KeptPack } from '../lib/library/kept';
import { AskedRemoval } from './AskedRemoval';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions } from './library-view';

const words = libraryPageWords.packs;

interface PackProps {
  readonly pack: KeptPack;
  readonly articles: number;
  readonly actions: LibraryActions;
}

function PackItem({ pack, articles, actions }: PackProps) {
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
      <AskedRemoval
        label={words.removeOf(name)}
        remove={words.remove}
        keep={words.keep}
        sure={words.sure(articles)}
        onRemove={() => actions.removePack(pack)}
      />
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
