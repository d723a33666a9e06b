import { words } from './words';

/** Where articles are read without being asked. */
export interface SitesView {
  /** Host of the page at hand; null where it is unknown or no site (a browser page). */
  readonly host: string | null;
  readonly site: boolean;
  readonly all: boolean;
}

export interface SitesActions {
  readonly allowSite: () => void;
  readonly allowAll: () => void;
  readonly stopSite: () => void;
  readonly stopAll: () => void;
}

interface ButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

const SiteButton = ({ label, onClick }: ButtonProps) => (
  <button type="button" className="chip" onClick={onClick}>
    {label}
  </button>
);

function stateOf({ host, site, all }: SitesView): string {
  if (all) return words.sites.onAll;
  return site && host !== null ? words.sites.onSite(host) : words.sites.never;
}

/** Grants and takes back. Never shown in a page's frame, where a page could lure the click. */
export function Sites({ sites, actions }: { sites: SitesView; actions: SitesActions }) {
  const { host, site, all } = sites;
  return (
    <section className="sites" aria-label={words.sites.heading}>
      <p>{stateOf(sites)}</p>
      <div className="row">
        {!all && !site && host !== null && (
          <SiteButton label={words.sites.thisSite} onClick={actions.allowSite} />
        )}
        {!all && site && <SiteButton label={words.sites.stopSite} onClick={actions.stopSite} />}
        {all ? (
          <SiteButton label={words.sites.stopAll} onClick={actions.stopAll} />
        ) : (
          <SiteButton label={words.sites.allSites} onClick={actions.allowAll} />
        )}
      </div>
    </section>
  );
}
