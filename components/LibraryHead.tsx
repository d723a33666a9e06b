import type { LibrarySums } from '../lib/library/article-list';
import { libraryPageWords } from './library-page-words';
import type { StorageRoom } from './library-view';

const words = libraryPageWords.figures;

interface LibraryHeadProps {
  readonly sums: LibrarySums;
  readonly room: StorageRoom | null;
}

/** How much the library holds, how old it is, and what it takes. */
export function LibraryHead({ sums, room }: LibraryHeadProps) {
  const figures = [
    [words.articles, words.number(sums.articles)],
    [words.statements, words.number(sums.statements)],
    [words.outlets, words.number(sums.outlets)],
    [words.size, libraryPageWords.size(room?.usedBytes ?? sums.bytes)],
    ...(sums.oldest === null ? [] : [[words.oldest, libraryPageWords.date(sums.oldest)] as const]),
    ...(sums.newest === null ? [] : [[words.newest, libraryPageWords.date(sums.newest)] as const]),
  ] as const;
  return (
    <dl className="library-figures" aria-label={words.heading}>
      {figures.map(([term, told]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
