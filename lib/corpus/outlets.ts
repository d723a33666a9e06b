/**
 * Outlets by host, for pages that do not name their publisher; and hosts that publish originals (official
 * texts and transcripts), against which reports are held. A host stands for its subdomains too; the names are data
 * (outlet-names.json, README.md beside it). Cost: one look-up for each label of the host.
 */
import outletNames from './outlet-names.json' with { type: 'json' };
import wellKnownNames from './well-known-outlets.json' with { type: 'json' };

const OUTLETS: ReadonlyMap<string, string> = new Map(Object.entries(outletNames));

const WELL_KNOWN: ReadonlySet<string> = new Set(wellKnownNames);

const PRIMARY_HOSTS: ReadonlySet<string> = new Set([
  'bundeskanzler.de',
  'bundesregierung.de',
  'congress.gov',
  'consilium.europa.eu',
  'defense.gov',
  'ec.europa.eu',
  'elysee.fr',
  'en.kremlin.ru',
  'federalreserve.gov',
  'gov.uk',
  'govinfo.gov',
  'hansard.parliament.uk',
  'justice.gov',
  'kremlin.ru',
  'mid.ru',
  'nato.int',
  'president.gov.ua',
  'press.un.org',
  'rev.com',
  'state.gov',
  'truthsocial.com',
  'whitehouse.gov',
]);

/** The host and the domains above it: `edition.cnn.com`, `cnn.com`. */
function domainsOf(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/u, '').split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}

/** The outlet that publishes under this host, or null where the table does not know it. */
export function outletOfHost(host: string): string | null {
  for (const domain of domainsOf(host)) {
    const outlet = OUTLETS.get(domain);
    if (outlet !== undefined) return outlet;
  }
  return null;
}

export interface ListedOutlet {
  readonly name: string;
  /** Most outlets have one; each stands for its subdomains too. */
  readonly hosts: readonly string[];
}

/** The outlets of the table, once each, by name. */
export function listedOutlets(): ListedOutlet[] {
  const hosts = new Map<string, string[]>();
  for (const [host, name] of OUTLETS) hosts.set(name, [...(hosts.get(name) ?? []), host]);
  return [...hosts]
    .map(([name, all]) => ({ name, hosts: all }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** True for the few of the table that are offered before the reader searches: the table is too long to walk through. */
export function isWellKnown({ name }: ListedOutlet): boolean {
  return WELL_KNOWN.has(name);
}

/** True where the host publishes originals: official texts, transcripts, a speaker's own posts. */
export function isPrimaryHost(host: string): boolean {
  return domainsOf(host).some((domain) => PRIMARY_HOSTS.has(domain));
}
