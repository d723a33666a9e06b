/**
 * A library as lines: its header and its articles, to lines and back.
 *
 * The form is a pack's (corpus/pack.ts). What a pack does not know stands under `library`, in the header and on each
 * line, so that whoever reads packs reads a library, and a pack is a library that tells nothing of its reader. Nothing
 * in a line is believed: a file may come from anywhere. Cost: linear. Not a form of its own: there would be two to read.
 */
import * as v from 'valibot';
import { PACK_FORMAT, PACK_VERSION, type PackedArticle, packedArticleSchema } from '../corpus/pack';
import { type OutletChoice, outletChoiceSchema } from './kept';

/** UTF-16 units of an instant (ISO 8601). */
const MAX_INSTANT = 40;
/** Milliseconds since or before 1970 that a Date can tell. */
const LAST_MOMENT = 8.64e15;
/** UTF-16 units; it names a tab and a document. */
const MAX_VISIT = 1_000;
/** Far more than a reader chooses; each costs a change of the store. */
const MOST_PACKS = 2_000;
const MOST_CHOICES = 20_000;

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text));
const instant = v.pipe(v.string(), v.maxLength(MAX_INSTANT), v.check(isInstant, 'it is no instant'));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const packSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  isOn: v.boolean(),
  importedAt: instant,
});
/** A pack of the library, as its header tells of it. */
export type ListedPack = Readonly<v.InferOutput<typeof packSchema>>;

const noteSchema = v.object({
  addedAt: v.nullable(instant),
  keptAt: v.pipe(v.number(), v.minValue(-LAST_MOMENT), v.maxValue(LAST_MOMENT)),
  visit: v.nullable(v.pipe(v.string(), v.maxLength(MAX_VISIT))),
  pack: v.nullable(whole),
});
/** What a library knows of a capture beside the article; `pack` is its place in the header's list. */
export type CaptureNote = Readonly<v.InferOutput<typeof noteSchema>>;

/** The header of a library. */
export interface LibraryNote {
  /** Instant. */
  readonly exportedAt: string;
  /** Captures that follow: with fewer lines the file's end is missing. */
  readonly articles: number;
  readonly packs: readonly ListedPack[];
  readonly outlets: readonly OutletChoice[];
}

export const headerLine = (library: LibraryNote): string =>
  JSON.stringify({ format: PACK_FORMAT, version: PACK_VERSION, library });

export const captureLine = ({ meta, statements }: PackedArticle, library: CaptureNote): string =>
  JSON.stringify({ meta, statements, library });

export interface ReadLibrary extends Omit<LibraryNote, 'packs'> {
  /** In their places; null where one cannot be read. */
  readonly packs: readonly (ListedPack | null)[];
}

export type Header =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'read';
      /** Null for a pack, which belongs to nobody. */
      readonly library: ReadLibrary | null;
      /** What of it cannot be read. */
      readonly problems: readonly string[];
    };

const headerSchema = v.object({
  format: v.literal(PACK_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  library: v.optional(v.unknown(), null),
});
const librarySchema = v.object({
  exportedAt: instant,
  articles: whole,
  packs: v.pipe(v.array(v.unknown()), v.maxLength(MOST_PACKS)),
  outlets: v.pipe(v.array(v.unknown()), v.maxLength(MOST_CHOICES)),
});

const refused = (message: string): Header => ({ kind: 'refused', message });

/** Undefined where the line is no JSON, which has no such value. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];

const inWords = ([issue]: Issues, within: string): string =>
  `${[within, v.getDotPath(issue)].filter(Boolean).join('.') || 'the line'}: ${issue.message}`;

/** The entries of a list one by one; null for what cannot be read. */
function each<T>(
  schema: v.GenericSchema<unknown, T>,
  entries: readonly unknown[],
  within: string,
  problems: string[],
): (T | null)[] {
  return entries.map((entry, at) => {
    const read = v.safeParse(schema, entry);
    if (!read.success) problems.push(inWords(read.issues, `${within}.${at}`));
    return read.success ? read.output : null;
  });
}

export const isHeader = (line: string): boolean =>
  line.includes(PACK_FORMAT) && v.is(v.object({ format: v.literal(PACK_FORMAT) }), jsonOf(line));

/** The first line of a file. */
export function readHeader(line: string): Header {
  const header = v.safeParse(headerSchema, jsonOf(line));
  if (!header.success) return refused('this is no library and no pack of As Reported');
  const { version, library } = header.output;
  if (version > PACK_VERSION)
    return refused(
      `made by a newer version of As Reported (its form is ${version}, this one reads ${PACK_VERSION})`,
    );
  if (library === null) return { kind: 'read', library: null, problems: [] };
  const read = v.safeParse(librarySchema, library);
  if (!read.success) return refused(inWords(read.issues, 'library'));
  const problems: string[] = [];
  const packs = each(packSchema, read.output.packs, 'library.packs', problems);
  const outlets = each(outletChoiceSchema, read.output.outlets, 'library.outlets', problems);
  const known = outlets.filter((choice) => choice !== null);
  return { kind: 'read', library: { ...read.output, packs, outlets: known }, problems };
}

export interface ReadCapture {
  readonly article: PackedArticle;
  /** Null on a line that tells nothing of the library, as all lines of a pack. */
  readonly note: CaptureNote | null;
}

const lineSchema = v.object({ ...packedArticleSchema.entries, library: v.optional(v.unknown(), null) });

/** A further line of a file with this header; a message, where it cannot be read. */
export function readCapture(line: string, library: ReadLibrary | null): ReadCapture | string {
  const value = jsonOf(line);
  if (value === undefined) return 'the line is no JSON';
  const read = v.safeParse(lineSchema, value);
  if (!read.success) return inWords(read.issues, '');
  const { meta, statements } = read.output;
  const article = { meta, statements };
  if (library === null || read.output.library === null) return { article, note: null };
  const note = v.safeParse(noteSchema, read.output.library);
  if (!note.success) return inWords(note.issues, 'library');
  const { pack } = note.output;
  if (pack !== null && (library.packs[pack] ?? null) === null)
    return `library.pack: the first line tells of no pack in place ${pack}`;
  return { article, note: note.output };
}
