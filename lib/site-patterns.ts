/**
 * What a granted match pattern covers, in terms that a reader can be shown. Cost: one anchored expression over a
 * pattern, which the browser itself wrote.
 */
import { outletOfHost } from './corpus/outlets';

export type GrantedSite =
  | { readonly kind: 'all'; readonly pattern: string }
  | {
      readonly kind: 'site';
      readonly pattern: string;
      /** `bbc.com`; with its scheme (`https://bbc.com`) where the other one is not granted. */
      readonly host: string;
      readonly outlet: string | null;
    };

const PATTERN = /^(\*|https?):\/\/([^/]+)\//;
const EVERYTHING = '<all_urls>';

/** Null for what is no pattern of web pages. A grant for every host of one scheme alone counts as all. */
export function readPattern(pattern: string): GrantedSite | null {
  if (pattern === EVERYTHING) return { kind: 'all', pattern };
  const [, scheme, host] = PATTERN.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return null;
  if (host === '*') return { kind: 'all', pattern };
  const domain = host.replace(/^\*\./, '');
  return {
    kind: 'site',
    pattern,
    host: scheme === '*' ? domain : `${scheme}://${domain}`,
    outlet: outletOfHost(domain),
  };
}

export interface GrantedSites {
  readonly all: boolean;
  /** Those granted by name, by host, also beside a grant for all. */
  readonly sites: readonly Extract<GrantedSite, { kind: 'site' }>[];
}

/** Granted patterns sorted into what is shown. */
export function readPatterns(patterns: readonly string[]): GrantedSites {
  const read = patterns.map(readPattern);
  const sites = read.filter((one) => one?.kind === 'site');
  return {
    all: read.some((one) => one?.kind === 'all'),
    sites: sites.sort((one, other) => one.host.localeCompare(other.host, 'en')),
  };
}
