import { type ReactNode, useId } from 'react';
import type { LibraryChoices, Remember } from '../lib/library/choices';
import type { Settings } from '../lib/settings';
import type { Holdings, KeptArticle } from '../lib/shown';
import { SettingsHoldings } from './SettingsHoldings';
import { SettingsKept } from './SettingsKept';
import { type Persistence, SettingsRemember } from './SettingsRemember';
import type { SitesAccess } from './SettingsSitePicker';
import { SettingsSites } from './SettingsSites';
import { SettingsSwitches } from './SettingsSwitches';
import { settingsPageWords as words } from './settings-page-words';
import { words as catalogue } from './words';

/** What is known so far; null is not known yet. */
export interface SettingsView {
  readonly granted: readonly string[] | null;
  readonly settings: Settings | null;
  readonly kept: readonly KeptArticle[] | null;
  readonly holdings: Holdings | null;
  readonly choices: LibraryChoices | null;
  readonly persistence: Persistence;
  /** Why the last thing asked for was not done. */
  readonly failure: string | null;
}

export interface SettingsActions {
  readonly change: (change: Partial<Settings>) => void;
  readonly remember: (remember: Remember) => void;
  /** Resolves with whether it was removed. */
  readonly remove: (url: string) => Promise<boolean>;
  /** Asks for everything again. */
  readonly retry: () => void;
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="setting" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div className="setting-body">{children}</div>
    </section>
  );
}

function Failure({ reason, onRetry }: { reason: string | null; onRetry: () => void }) {
  return (
    <div role="alert">
      {reason !== null && (
        <div className="failure">
          <p>{words.failed(reason)}</p>
          <button type="button" className="chip" onClick={onRetry}>
            {words.again}
          </button>
        </div>
      )}
    </div>
  );
}

interface SettingsPageProps {
  readonly view: SettingsView;
  readonly actions: SettingsActions;
  readonly access: SitesAccess;
  /** Addresses of the welcome page and the library. */
  readonly welcome: string;
  readonly library: string;
}

/** The whole settings page. */
export function SettingsPage({ view, actions, access, welcome, library }: SettingsPageProps) {
  const { granted, settings, kept, holdings, choices, persistence, failure } = view;
  return (
    <div className="page">
      <header className="page-head">
        <p className="brand">{catalogue.brand}</p>
        <h1>{words.title}</h1>
      </header>
      <main>
        <Failure reason={failure} onRetry={actions.retry} />
        <Section heading={words.sites.heading}>
          <SettingsSites granted={granted} failure={failure} access={access} />
        </Section>
        <Section heading={words.page.heading}>
          {settings !== null && <SettingsSwitches settings={settings} onChange={actions.change} />}
        </Section>
        <Section heading={words.page.language}>
          <p>{words.page.languageMeans}</p>
        </Section>
        <Section heading={words.remember.heading}>
          <SettingsRemember
            choices={choices}
            persistence={persistence}
            access={access}
            onRemember={actions.remember}
            library={library}
          />
        </Section>
        <Section heading={words.kept.heading}>
          <SettingsKept articles={kept} onRemove={actions.remove} library={library} />
        </Section>
        <Section heading={words.holdings.heading}>
          <SettingsHoldings holdings={holdings} library={library} />
        </Section>
      </main>
      <footer className="page-foot">
        <a href={welcome}>{words.welcome}</a>
      </footer>
    </div>
  );
}
