import { useId } from 'react';
import { isFiltered, type LibraryFilters, type Source } from '../lib/library/filters';
import type { KeptPack } from '../lib/library/kept';
import type { LibraryLists } from './library-lists';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions, LibraryView } from './library-view';

const words = libraryPageWords.filters;

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, told: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([one, told]) => (
          <option key={one} value={one}>
            {told}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ label, value, onChange }: Omit<ChoiceProps, 'options'>) {
  return (
    <label className="choice">
      <span>{label}</span>
      <input type="date" value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}

const SOURCES = ['all', 'added', 'remembered', 'hidden'] as const;
const PACK = /^pack (\d+)$/;

const sourceValue = (source: Source): string =>
  source.kind === 'pack' ? `pack ${source.number}` : source.kind;

function sourceOf(value: string): Source {
  const [, pack] = PACK.exec(value) ?? [];
  if (pack !== undefined) return { kind: 'pack', number: Number(pack) };
  return { kind: SOURCES.find((kind) => kind === value) ?? 'all' };
}

const sourceOptions = (packs: readonly KeptPack[]) => [
  ...SOURCES.map((kind) => [kind, words.sources[kind]] as const),
  ...packs.map(({ number, name }) => [`pack ${number}`, words.pack(name)] as const),
];

/** What an empty field or the first choice is. */
const orNull = (value: string): string | null => (value === '' ? null : value);

const countOf = ({ outlet, speaker, source, from, to, lang }: LibraryFilters): number =>
  [outlet, speaker, from, to, lang].filter((one) => one !== null).length + (source.kind === 'all' ? 0 : 1);

interface SearchProps {
  readonly lists: LibraryLists;
  readonly view: LibraryView;
  readonly actions: LibraryActions;
}

function Filters({ lists, view, actions }: SearchProps) {
  const { filters, packs } = view;
  const outlets = lists.allOutlets.map(({ key, name }) => [key, name] as const);
  const languages = lists.languages.map((lang) => [lang, libraryPageWords.language(lang)] as const);
  const active = countOf(filters);
  return (
    <details className="library-filters" open={isFiltered(filters) || undefined}>
      <summary>{active === 0 ? words.heading : words.active(active)}</summary>
      <div className="filter-fields">
        <Choice
          label={words.outlet}
          value={filters.outlet ?? ''}
          options={[['', words.allOutlets], ...outlets.filter(([key]) => key !== '')]}
          onChange={(outlet) => actions.filter({ outlet: orNull(outlet) })}
        />
        <Choice
          label={words.source}
          value={sourceValue(filters.source)}
          options={sourceOptions(packs)}
          onChange={(source) => actions.filter({ source: sourceOf(source) })}
        />
        <Choice
          label={words.language}
          value={filters.lang ?? ''}
          options={[['', words.allLanguages], ...languages.filter(([lang]) => lang !== '')]}
          onChange={(lang) => actions.filter({ lang: orNull(lang) })}
        />
        <Day
          label={words.from}
          value={filters.from ?? ''}
          onChange={(from) => actions.filter({ from: orNull(from) })}
        />
        <Day
          label={words.to}
          value={filters.to ?? ''}
          onChange={(to) => actions.filter({ to: orNull(to) })}
        />
      </div>
    </details>
  );
}

function SpeakerFilter({ speaker, onDrop }: { speaker: string; onDrop: () => void }) {
  const told = words.speaker(speaker);
  return (
    <button type="button" className="chip dropped" aria-label={words.drop(told)} onClick={onDrop}>
      <bdi>{told}</bdi> <span aria-hidden="true">×</span>
    </button>
  );
}

/** The search of the list that is shown, and what narrows it. */
export function LibrarySearch(props: SearchProps) {
  const { view, actions } = props;
  const { tab, query, filters } = view;
  const field = useId();
  return (
    <search className="library-search">
      <label className="heard" htmlFor={field}>
        {libraryPageWords.search.label[tab]}
      </label>
      <input
        id={field}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={libraryPageWords.search.label[tab]}
        value={query}
        onChange={({ target }) => actions.search(target.value)}
      />
      {(tab === 'articles' || tab === 'statements') && <Filters {...props} />}
      {(tab === 'articles' || tab === 'statements') && filters.speaker !== null && (
        <SpeakerFilter speaker={filters.speaker} onDrop={() => actions.filter({ speaker: null })} />
      )}
    </search>
  );
}
