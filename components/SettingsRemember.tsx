import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { forgetSite, type LibraryChoices, type Remember, rememberSite } from '../lib/library/choices';
import { readPattern } from '../lib/site-patterns';
import type { SitesAccess } from './SettingsSitePicker';
import { settingsPageWords } from './settings-page-words';

const words = settingsPageWords.remember;

/** What the browser answered when it was asked to keep the library; null where it was not asked. */
export type Persistence = 'promised' | 'not-promised' | null;

interface RememberProps {
  readonly choices: LibraryChoices | null;
  readonly persistence: Persistence;
  readonly access: Pick<SitesAccess, 'typedPattern'>;
  readonly onRemember: (remember: Remember) => void;
  /** Address of the library. */
  readonly library: string;
}

interface WayProps {
  readonly kind: Remember['kind'];
  readonly chosen: Remember['kind'];
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Way({ kind, chosen, onChoose, children }: WayProps) {
  return (
    <label className="way">
      <input type="radio" name="remember" value={kind} checked={kind === chosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}

interface SitesProps {
  readonly hosts: readonly string[];
  readonly access: RememberProps['access'];
  readonly onChange: (remember: Remember) => void;
}

/** The host that was typed, as it is listed; null where it names no website. */
function typedHost(text: string, access: RememberProps['access']): string | null {
  const pattern = access.typedPattern(text);
  const site = pattern === null ? null : readPattern(pattern);
  return site?.kind === 'site' ? site.host : null;
}

function AddSite({ hosts, access, onChange }: SitesProps) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [field, fault] = [useId(), useId()];
  const add = (event: FormEvent) => {
    event.preventDefault();
    const host = typedHost(text, access);
    setWrong(host === null);
    if (host === null) return;
    setText('');
    onChange(rememberSite({ kind: 'sites', hosts }, host));
  };
  return (
    <form onSubmit={add}>
      <label className="field" htmlFor={field}>
        {words.site}
      </label>
      <div className="row">
        <input
          id={field}
          type="text"
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={fault}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="chip">
          {words.add}
        </button>
      </div>
      <p id={fault} className="wrong" role="alert">
        {isWrong && words.noSite}
      </p>
    </form>
  );
}

function Sites({ hosts, access, onChange }: SitesProps) {
  return (
    <div className="remembered-sites sites-choice">
      {hosts.length === 0 && <p className="meta">{words.noneListed}</p>}
      <ul className="allowed" aria-label={words.listed}>
        {hosts.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>
            <button
              type="button"
              className="chip"
              aria-label={words.stopOf(host)}
              onClick={() => onChange(forgetSite({ kind: 'sites', hosts }, host))}
            >
              {words.stop}
            </button>
          </li>
        ))}
      </ul>
      <AddSite hosts={hosts} access={access} onChange={onChange} />
    </div>
  );
}

/** Whether what is read is remembered, and where; what that means is said before it is chosen. */
export function SettingsRemember({ choices, persistence, access, onRemember, library }: RememberProps) {
  const [isListing, setListing] = useState(false);
  if (choices === null) return null;
  const { remember } = choices;
  const chosen = isListing && remember.kind === 'off' ? 'sites' : remember.kind;
  const choose = (next: Remember, listing: boolean) => {
    setListing(listing);
    onRemember(next);
  };
  return (
    <>
      <p>{words.means}</p>
      <p className="meta">{words.not}</p>
      <fieldset className="ways">
        <legend className="heard">{words.heading}</legend>
        <Way kind="off" chosen={chosen} onChoose={() => choose({ kind: 'off' }, false)}>
          {words.off}
        </Way>
        <Way
          kind="sites"
          chosen={chosen}
          onChoose={() => choose(remember.kind === 'sites' ? remember : { kind: 'off' }, true)}
        >
          {words.sites}
        </Way>
        {chosen === 'sites' && (
          <Sites
            hosts={remember.kind === 'sites' ? remember.hosts : []}
            access={access}
            onChange={(next) => choose(next, true)}
          />
        )}
        <Way kind="everywhere" chosen={chosen} onChoose={() => choose({ kind: 'everywhere' }, false)}>
          {words.everywhere}
        </Way>
      </fieldset>
      <p className="meta" role="status">
        {persistence !== null && words.persistence[persistence]}
      </p>
      <p>
        <a href={library}>{words.library}</a>
      </p>
    </>
  );
}
