import { type FormEvent, useId, useState } from 'react';
import { isWellKnown, type ListedOutlet, listedOutlets } from '../lib/corpus/outlets';
import { fold } from '../lib/text/fold';
import { settingsPageWords } from './settings-page-words';
import { words as catalogue } from './words';

const words = settingsPageWords.sites;

/** What the choice of sites needs of the browser. Every `ask…` is a question that the browser shows. */
export interface SitesAccess {
  askForSites(patterns: readonly string[]): Promise<boolean>;
  askForAllSites(): Promise<boolean>;
  giveBackSite(pattern: string): Promise<boolean>;
  giveBackAllSites(): Promise<boolean>;
  /** The pattern for a host and all below it. */
  domainPattern(host: string): string;
  /** The pattern for what the reader typed; null where it names no website. */
  typedPattern(text: string): string | null;
  /** Why a question failed. */
  inWords(error: unknown): string;
}

interface PickerProps {
  readonly granted: readonly string[];
  readonly access: SitesAccess;
  /** Tells of a question that was put to the browser; resolves with whether it was answered by yes. */
  readonly onAsked: (request: Promise<boolean>) => Promise<boolean>;
}

/** A name or host that holds every word of the search, whatever its accents and case. */
function isFound({ name, hosts }: ListedOutlet, search: string): boolean {
  const text = fold([name, ...hosts].join(' '));
  return search.split(/\s+/).every((word) => text.includes(fold(word)));
}

interface OutletBoxProps {
  readonly outlet: ListedOutlet;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

const OutletBox = ({ outlet, checked, onToggle }: OutletBoxProps) => (
  <li>
    <label>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>
        {outlet.name} <span className="host">{outlet.hosts.join(', ')}</span>
      </span>
    </label>
  </li>
);

/** Names that are ticked, and how one is ticked or not. */
function useTicked() {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (name: string) =>
    setTicked((now) => new Set(now.has(name) ? [...now].filter((one) => one !== name) : [...now, name]));
  return { ticked, toggle, clear: () => setTicked(new Set()) };
}

function OutletList({ granted, access, onAsked }: PickerProps) {
  const [search, setSearch] = useState('');
  const { ticked, toggle, clear } = useTicked();
  const patternsOf = ({ hosts }: ListedOutlet) => hosts.map((host) => access.domainPattern(host));
  const open = listedOutlets().filter(
    (one) => !patternsOf(one).every((pattern) => granted.includes(pattern)),
  );
  const isOffered = (one: ListedOutlet) => isWellKnown(one) || ticked.has(one.name);
  const shown = open.filter((one) => (search.trim() === '' ? isOffered(one) : isFound(one, search.trim())));
  const chosen = open.filter((one) => ticked.has(one.name));
  const ask = () => {
    if (chosen.length === 0) return;
    onAsked(access.askForSites(chosen.flatMap(patternsOf))).then((agreed) => agreed && clear());
  };
  const heading = useId();
  const field = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words.choose}</h3>
      <label className="field" htmlFor={field}>
        {words.search}
      </label>
      <input id={field} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      <p className="heard" role="status">
        {search !== '' && words.found(shown.length)}
      </p>
      <ul className="outlets">
        {shown.map((one) => (
          <OutletBox
            key={one.name}
            outlet={one}
            checked={ticked.has(one.name)}
            onToggle={() => toggle(one.name)}
          />
        ))}
        {shown.length === 0 && <li className="meta">{words.none}</li>}
      </ul>
      <p className="meta chosen">
        {chosen.length === 0 ? words.noneChosen : words.chosen(catalogue.list(chosen.map((one) => one.name)))}
      </p>
      <button type="button" className="primary" aria-disabled={chosen.length === 0} onClick={ask}>
        {words.allow(chosen.length)}
      </button>
    </section>
  );
}

function OtherSite({ access, onAsked }: PickerProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useId();
  const hint = useId();
  const fault = useId();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const pattern = access.typedPattern(typed);
    setWrong(pattern === null);
    if (pattern !== null) onAsked(access.askForSites([pattern])).then((agreed) => agreed && setTyped(''));
  };
  return (
    <form onSubmit={ask} noValidate>
      <label className="field" htmlFor={field}>
        {words.other}
      </label>
      <div className="row">
        <input
          id={field}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${hint} ${fault}`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="chip">
          {words.allowOther}
        </button>
      </div>
      <p id={hint} className="meta">
        {words.otherHint}
      </p>
      <p id={fault} className="wrong" role="alert">
        {isWrong && words.noSite}
      </p>
    </form>
  );
}

/** Sites to allow: known outlets by their names, any other by its address. */
export function SitePicker(props: PickerProps) {
  return (
    <>
      <OutletList {...props} />
      <OtherSite {...props} />
    </>
  );
}
