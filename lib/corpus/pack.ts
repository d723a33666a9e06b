/**
 * The pack: statements of many articles in one text file, a line a record.
 *
 * Line 1 is the header, every further line one article with its statements; no whole articles. JSON lines and
 * not one JSON document, so that a damaged line costs one article and a builder never holds the whole.
 * Cost: linear; reading validates every record, because a pack may come from anywhere.
 */
import * as v from 'valibot';
import type { Article, ArticleMeta, Statement } from '../model';
import { articleMetaSchema, statementSchema } from '../schema';

export const PACK_FORMAT = 'as-reported-pack';
export const PACK_VERSION = 1;
/** UTF-16 units kept of a sentence and of a lead-in: enough to judge by, too little to stand for the article. */
export const MAX_SURROUNDING = 300;

export interface PackedArticle {
  readonly meta: ArticleMeta;
  /** In reading order. */
  readonly statements: readonly Statement[];
}

export interface Pack {
  readonly articles: readonly PackedArticle[];
  /** One message for each line that could not be read; the others are there. */
  readonly problems: readonly string[];
}

const headerSchema = v.object({ format: v.literal(PACK_FORMAT), version: v.number() });
/** One article of a pack, of the reading session, of what the reader added. */
export const packedArticleSchema = v.object({
  meta: articleMetaSchema,
  statements: v.array(statementSchema),
}) satisfies v.GenericSchema<unknown, PackedArticle>;

/** The words of `text` that lie wholly within the window of {@link MAX_SURROUNDING} units from `from`. */
function wholeWords(text: string, from: number): string {
  const to = from + MAX_SURROUNDING;
  const window = text.slice(from, to);
  const head = from === 0 || /\s/.test(text[from - 1] ?? '') ? 0 : window.search(/\s/) + 1;
  const tail = to >= text.length || /\s/.test(text[to] ?? '') ? window.length : window.search(/\s\S*$/);
  return window.slice(head, tail > head ? tail : undefined).trim();
}

/** The stretch of the sentence with the statement in its middle; its beginning, where the statement is longer. */
function boundedSentence(sentence: string, statement: string): string {
  if (sentence.length <= MAX_SURROUNDING) return sentence;
  const at = Math.max(0, sentence.indexOf(statement));
  const spare = Math.max(0, MAX_SURROUNDING - statement.length);
  return wholeWords(sentence, Math.max(0, Math.min(at - (spare >> 1), sentence.length - MAX_SURROUNDING)));
}

/** The end of the lead-in: what stands next to the statement says most about it. */
function boundedLeadIn(leadIn: string | null): string | null {
  if (leadIn === null || leadIn.length <= MAX_SURROUNDING) return leadIn;
  return wholeWords(leadIn, leadIn.length - MAX_SURROUNDING);
}

function packed(statement: Statement): Statement {
  return {
    ...statement,
    sentence: boundedSentence(statement.sentence, statement.text),
    leadIn: boundedLeadIn(statement.leadIn),
  };
}

export function packArticle(article: Article, statements: readonly Statement[]): PackedArticle {
  const { text: _text, passages: _passages, ...meta } = article;
  return { meta, statements: statements.map(packed) };
}

export const packHeader = (): string => JSON.stringify({ format: PACK_FORMAT, version: PACK_VERSION });

/** The lines of a pack, header first, without line ends. */
export function* packLines(articles: Iterable<PackedArticle>): Generator<string> {
  yield packHeader();
  for (const article of articles) yield JSON.stringify(article);
}

function readHeader(line: string): void {
  let header: unknown;
  try {
    header = JSON.parse(line);
  } catch {
    throw new Error('not a pack: its first line is no header');
  }
  const parsed = v.safeParse(headerSchema, header);
  if (!parsed.success) throw new Error('not a pack: its first line is no header');
  if (parsed.output.version !== PACK_VERSION) {
    throw new Error(
      `a pack of version ${parsed.output.version}; this program reads version ${PACK_VERSION}: build it again`,
    );
  }
}

function readRecord(line: string, number: number): PackedArticle | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `line ${number}: ${error instanceof Error ? error.message : 'broken JSON'}`;
  }
  const parsed = v.safeParse(packedArticleSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return `line ${number}: ${v.getDotPath(issue) ?? 'the record'}: ${issue.message}`;
}

/** @throws Error with a message for people, if the text is no pack of this version */
export function openPack(text: string): Pack {
  const lines = text.split('\n');
  readHeader(lines[0] ?? '');
  const articles: PackedArticle[] = [];
  const problems: string[] = [];
  lines.slice(1).forEach((line, at) => {
    if (line.trim() === '') return;
    const record = readRecord(line, at + 2);
    if (typeof record === 'string') problems.push(record);
    else articles.push(record);
  });
  return { articles, problems };
}
