/**
 * What the reader chose of their library: what is remembered while reading, and how long.
 *
 * Each field falls back alone, as with the settings; but these stay on this computer, where the library is.
 */
import * as v from 'valibot';
import type { RetentionBounds } from './retention';

/** Hosts that the reader may list. */
const MAX_HOSTS = 1_000;
const MAX_HOST_LENGTH = 300;

/** Whose articles are remembered while they are read. Never those of private windows. */
export type Remember =
  | { readonly kind: 'off' }
  | { readonly kind: 'everywhere' }
  /** Without `www.`, sorted; a host stands for its subdomains too. */
  | { readonly kind: 'sites'; readonly hosts: readonly string[] };

export interface LibraryChoices {
  readonly remember: Remember;
  readonly retention: RetentionBounds;
  /** Whether the articles that came with the extension are compared with. */
  readonly isBundledOn: boolean;
}

export const DEFAULT_CHOICES: LibraryChoices = {
  remember: { kind: 'off' },
  retention: { maxAgeDays: null, maxBytes: null },
  isBundledOn: true,
};

const hostSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_HOST_LENGTH));
const rememberSchema = v.variant('kind', [
  v.object({ kind: v.literal('off') }),
  v.object({ kind: v.literal('everywhere') }),
  v.object({ kind: v.literal('sites'), hosts: v.pipe(v.array(hostSchema), v.maxLength(MAX_HOSTS)) }),
]) satisfies v.GenericSchema<unknown, Remember>;
const boundSchema = v.fallback(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))), null);
const choicesSchema = v.object({
  remember: v.fallback(rememberSchema, DEFAULT_CHOICES.remember),
  retention: v.fallback(
    v.object({ maxAgeDays: boundSchema, maxBytes: boundSchema }),
    DEFAULT_CHOICES.retention,
  ),
  isBundledOn: v.fallback(v.boolean(), DEFAULT_CHOICES.isBundledOn),
});

/** Choices from whatever was stored; anything that is no record gives the defaults. */
export function readStoredChoices(stored: unknown): LibraryChoices {
  const parsed = v.safeParse(choicesSchema, stored);
  return parsed.success ? parsed.output : DEFAULT_CHOICES;
}

const covers = (listed: string, host: string): boolean => host === listed || host.endsWith(`.${listed}`);

/** @param host without `www.` */
export function isRemembered({ remember }: LibraryChoices, host: string): boolean {
  switch (remember.kind) {
    case 'off':
      return false;
    case 'everywhere':
      return true;
    case 'sites':
      return remember.hosts.some((listed) => covers(listed, host));
  }
}

/** The choice with this site too; where all are remembered it stays as it is. The last sites listed give way. */
export function rememberSite(remember: Remember, host: string): Remember {
  if (remember.kind === 'everywhere') return remember;
  const hosts = new Set(remember.kind === 'sites' ? remember.hosts : []);
  hosts.add(host);
  return { kind: 'sites', hosts: [...hosts].sort().slice(0, MAX_HOSTS) };
}

/** The choice without this site and what stands for it; without the last one nothing is remembered. Where all are, it stays as it is. */
export function forgetSite(remember: Remember, host: string): Remember {
  if (remember.kind !== 'sites') return remember;
  const hosts = remember.hosts.filter((listed) => !covers(listed, host));
  return hosts.length === 0 ? { kind: 'off' } : { kind: 'sites', hosts };
}
