import { words } from './words';

interface KeepArticleProps {
  /** Instant at which it was added; null where it was not. */
  readonly addedAt: string | null;
  readonly isPrivate: boolean;
  /** In a page's frame the settings are named but not opened. */
  readonly framed: boolean;
  readonly onKeep: () => void;
  readonly onUnkeep: () => void;
  readonly onSettings: () => void;
}

/**
 * Adds the article for good, and says where it is afterwards. One button for both ways, so that the focus stays on it
 * and a removal can be taken back at once.
 */
export function KeepArticle(props: KeepArticleProps) {
  const { addedAt, isPrivate, framed, onKeep, onUnkeep, onSettings } = props;
  if (isPrivate) return <p className="keep">{words.keep.isPrivate}</p>;
  const isAdded = addedAt !== null;
  return (
    <p className="keep">
      <span aria-live="polite">{isAdded && `${words.keep.added(addedAt)} `}</span>
      <button type="button" className="inline" onClick={isAdded ? onUnkeep : onKeep}>
        {isAdded ? words.keep.remove : words.keep.add}
      </button>
      {!isAdded && ` ${words.keep.how}`}
      {isAdded && words.keep.between}
      {isAdded && framed && words.keep.listed}
      {isAdded && !framed && (
        <button type="button" className="inline" onClick={onSettings}>
          {words.keep.list}
        </button>
      )}
    </p>
  );
}
