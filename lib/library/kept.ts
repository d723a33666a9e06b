/**
 * What a library keeps: one capture of an article a row, and of each row a small head for lists and sums.
 *
 * Rows are the truth; heads and index segments are derived from them and can be made again at any time.
 */
import * as v from 'valibot';
import type { HeldCapture } from '../corpus/giving-way';
import { packedArticleSchema } from '../corpus/pack';
import { countCompared } from '../match/compared';
import { hostOf } from '../match/outlets';

/** UTF-16 units of an instant (ISO 8601). */
const MAX_INSTANT = 40;
/** Distinct names of speakers that a head lists; of more the first. */
const MAX_SPEAKERS = 50;

/** One capture of an article, kept on the reader's computer. */
export interface KeptCapture extends HeldCapture {
  /** Canonical: captures of one page share it. */
  readonly address: string;
  /** Instant at which the reader added the address, the same in all its captures; null where it is only remembered. */
  readonly addedAt: string | null;
  /** Milliseconds since 1970 at which this capture came to the library. */
  readonly keptAt: number;
  /** Number of the imported pack to which it belongs; null for what is the reader's own. */
  readonly pack: number | null;
}

export const keptCaptureSchema = v.object({
  address: v.pipe(v.string(), v.maxLength(4_000)),
  addedAt: v.nullable(v.pipe(v.string(), v.maxLength(MAX_INSTANT))),
  article: packedArticleSchema,
  visit: v.optional(v.nullable(v.string()), null),
  keptAt: v.number(),
  pack: v.nullable(v.number()),
}) satisfies v.GenericSchema<unknown, KeptCapture>;

/** What lists, filters, retention and sums need of a capture. */
export interface KeptHead {
  /** Of the row. */
  readonly number: number;
  readonly address: string;
  readonly url: string;
  /** Without `www.`; empty where the address has none (a file). */
  readonly host: string;
  readonly outlet: string | null;
  readonly title: string;
  readonly lang: string;
  readonly publishedAt: string | null;
  readonly capturedAt: string | null;
  readonly addedAt: string | null;
  readonly keptAt: number;
  readonly pack: number | null;
  /** Quotes and figures. */
  readonly statements: number;
  /** UTF-16 units of the row as JSON: about what it takes on the disk. */
  readonly bytes: number;
  /** Distinct, in the order of the article. */
  readonly speakers: readonly string[];
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
export const keptHeadSchema = v.object({
  number: whole,
  address: v.string(),
  url: v.string(),
  host: v.string(),
  outlet: v.nullable(v.string()),
  title: v.string(),
  lang: v.string(),
  publishedAt: v.nullable(v.string()),
  capturedAt: v.nullable(v.string()),
  addedAt: v.nullable(v.string()),
  keptAt: v.number(),
  pack: v.nullable(v.number()),
  statements: whole,
  bytes: whole,
  speakers: v.array(v.string()),
}) satisfies v.GenericSchema<unknown, KeptHead>;

export function headOf(number: number, { address, addedAt, article, keptAt, pack }: KeptCapture): KeptHead {
  const { url, outlet, title, lang, publishedAt, capturedAt } = article.meta;
  const names = article.statements.flatMap((one) =>
    one.kind === 'quote' && one.speaker !== null ? [one.speaker.name] : [],
  );
  return {
    number,
    address,
    url,
    host: hostOf(url) ?? '',
    outlet,
    title,
    lang,
    publishedAt,
    capturedAt,
    addedAt,
    keptAt,
    pack,
    statements: countCompared(article.statements),
    bytes: JSON.stringify(article).length,
    speakers: [...new Set(names)].filter((name) => name !== '').slice(0, MAX_SPEAKERS),
  };
}

/** A pack that the reader imported: articles that come and go together. */
export interface KeptPack {
  readonly number: number;
  readonly name: string;
  /** Off, its articles stay and are compared with nothing. */
  readonly isOn: boolean;
  /** Instant (ISO 8601). */
  readonly importedAt: string;
}

export const keptPackSchema = v.object({
  number: whole,
  name: v.pipe(v.string(), v.maxLength(200)),
  isOn: v.boolean(),
  importedAt: v.pipe(v.string(), v.maxLength(MAX_INSTANT)),
}) satisfies v.GenericSchema<unknown, KeptPack>;

/** What the reader decided of an outlet, by its host; a host without a choice has no row. */
export interface OutletChoice {
  /** Without `www.`. */
  readonly host: string;
  /** The reader's name for it; null for the usual one. */
  readonly name: string | null;
  /** Its articles are compared with nothing and listed on their own. */
  readonly isHidden: boolean;
  /** Host of the outlet to which it belongs; null where it stands for itself. */
  readonly mergedInto: string | null;
}

const host = v.pipe(v.string(), v.maxLength(300));
export const outletChoiceSchema = v.object({
  host,
  name: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  isHidden: v.boolean(),
  mergedInto: v.nullable(host),
}) satisfies v.GenericSchema<unknown, OutletChoice>;
