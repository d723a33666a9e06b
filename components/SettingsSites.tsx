import { useRef, useState } from 'react';
import { type GrantedSite, type GrantedSites, readPatterns } from '../lib/site-patterns';
import { SitePicker, type SitesAccess } from './SettingsSitePicker';
import { settingsPageWords } from './settings-page-words';

const words = settingsPageWords.sites;

/** What came of the reader's last request. */
type Outcome =
  | { readonly kind: 'given' | 'declined' | 'taken' | 'held' }
  | { readonly kind: 'failed'; readonly reason: string };

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'given':
      return words.given;
    case 'declined':
      return words.declined;
    case 'taken':
      return words.taken;
    case 'held':
      return words.stillHeld;
    case 'failed':
      return settingsPageWords.failed(outcome.reason);
  }
}

/** A request is made in the click itself, before anything is awaited; its answer is told in words. */
function useRequests({ inWords }: SitesAccess) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const follow = (request: Promise<boolean>, yes: Outcome['kind'] & ('given' | 'taken')): Promise<boolean> =>
    request.then(
      (agreed) => {
        setOutcome({ kind: agreed ? yes : yes === 'given' ? 'declined' : 'held' });
        return agreed;
      },
      (error: unknown) => {
        setOutcome({ kind: 'failed', reason: inWords(error) });
        return false;
      },
    );
  return { outcome, follow };
}

function stateText({ all, sites }: GrantedSites): string {
  if (all) return words.all;
  return sites.length === 0 ? words.never : words.some(sites.length);
}

const unknownText = (failure: string | null) =>
  failure === null ? words.unknown : settingsPageWords.failed(failure);

interface AllowedProps {
  readonly granted: GrantedSites;
  readonly onTakeBack: (pattern: string) => void;
}

const labelOf = (site: Extract<GrantedSite, { kind: 'site' }>) =>
  site.outlet === null ? site.host : `${site.outlet} (${site.host})`;

function Allowed({ granted, onTakeBack }: AllowedProps) {
  if (granted.sites.length === 0) return null;
  return (
    <>
      <h3>{words.allowed}</h3>
      <ul className="allowed">
        {granted.sites.map((site) => (
          <li key={site.pattern}>
            <span>
              {site.outlet !== null && <b>{site.outlet} </b>}
              <span className="host">{site.host}</span>
            </span>
            <button
              type="button"
              className="chip"
              aria-label={words.takeBackOf(labelOf(site))}
              onClick={() => onTakeBack(site.pattern)}
            >
              {words.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface SettingsSitesProps {
  /** Patterns that are granted now; null until the browser has told. */
  readonly granted: readonly string[] | null;
  /** Why the browser could not tell. */
  readonly failure: string | null;
  readonly access: SitesAccess;
}

/** Where articles are read without being asked: what is granted, what more can be, each taken back on its own. */
export function SettingsSites({ granted, failure, access }: SettingsSitesProps) {
  const { outcome, follow } = useRequests(access);
  const state = useRef<HTMLParagraphElement>(null);
  const sites = readPatterns(granted ?? []);
  // The button that took something back is gone afterwards: focus goes to what now holds.
  const afterwards = (done: boolean) => done && state.current?.focus();
  const giveBack = (request: Promise<boolean>) => follow(request, 'taken').then(afterwards);
  return (
    <div className="sites-choice">
      <p ref={state} tabIndex={-1} className="state">
        {granted === null ? unknownText(failure) : stateText(sites)}
      </p>
      <div className="row">
        {!sites.all && (
          <button
            type="button"
            className="chip"
            onClick={() => follow(access.askForAllSites(), 'given').then(afterwards)}
          >
            {words.allowAll}
          </button>
        )}
        {(sites.all || sites.sites.length > 0) && (
          <button type="button" className="chip" onClick={() => giveBack(access.giveBackAllSites())}>
            {words.takeBackAll}
          </button>
        )}
        <p className="outcome" role="status">
          {outcome !== null && outcomeText(outcome)}
        </p>
      </div>
      {!sites.all && <p className="meta">{words.prompt}</p>}
      <Allowed granted={sites} onTakeBack={(pattern) => giveBack(access.giveBackSite(pattern))} />
      {!sites.all && (
        <SitePicker granted={granted ?? []} access={access} onAsked={(request) => follow(request, 'given')} />
      )}
    </div>
  );
}
