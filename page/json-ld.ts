/**
 * What a page says of its article in JSON-LD (schema.org). The page is hostile: its scripts are bounded in
 * number and size, the walk in nodes and depth, and every value is checked before use.
 *
 * Cost: one JSON.parse for each script; the walk visits at most MAX_NODES objects.
 */

/** What was found; unknown is null. Texts are as the page gives them, not yet cleaned. */
export interface JsonLdArticle {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly inLanguage: string | null;
}

const MAX_SCRIPTS = 20;
/** UTF-16 units of one script; a longer one is not read. */
export const MAX_SCRIPT_LENGTH = 300_000;
/** Objects that are looked at in all scripts together. */
const MAX_NODES = 3_000;
/** Objects inside one another. */
const MAX_DEPTH = 12;
const MAX_AUTHORS = 12;
/** Keys that lead to other articles. */
const ELSEWHERE = new Set([
  'itemListElement',
  'hasPart',
  'isPartOf',
  'mentions',
  'citation',
  'relatedLink',
  'comment',
]);
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|SocialMediaPosting)$/u;

type Fields = { readonly [key: string]: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

function parse(source: string): unknown {
  // Raw line breaks inside strings and comment marks around the whole are common mistakes.
  const tidy = source
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, '')
    .replace(/\p{Cc}/gu, ' ');
  try {
    return JSON.parse(tidy);
  } catch {
    // Broken, or nested deeper than the engine reads: the page says nothing here; its other metadata counts.
    return null;
  }
}

function typesOf(node: Fields): string[] {
  return listOf(node['@type']).filter((type): type is string => typeof type === 'string');
}

/** The values inside a list or an object, those that lead to other articles left out. */
function innerValues(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  return Object.entries(value)
    .filter(([key]) => !ELSEWHERE.has(key))
    .map(([, inner]) => inner);
}

/** Objects in reading order. */
function collect(roots: readonly unknown[]): Fields[] {
  const nodes: Fields[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
    if (isFields(value)) nodes.push(value);
    for (const inner of innerValues(value)) visit(inner, depth + 1);
  };
  visit(roots, 0);
  return nodes;
}

/** Objects by `@id`; a mere reference, which has nothing else, is none. */
function indexById(nodes: readonly Fields[]): Map<string, Fields> {
  const byId = new Map<string, Fields>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, node);
  }
  return byId;
}

function textOf(value: unknown): string | null {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first;
  return isFields(first) && typeof first['@value'] === 'string' ? first['@value'] : null;
}

/** Names of persons or organisations, given as text, object, list or reference. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Fields>): string[] {
  return listOf(value)
    .slice(0, MAX_AUTHORS)
    .map((item) => {
      if (!isFields(item)) return textOf(item);
      const id = item['@id'];
      return textOf(item.name) ?? (typeof id === 'string' ? textOf(byId.get(id)?.name) : null);
    })
    .filter((name): name is string => name !== null && name.trim() !== '');
}

/** The page's article in its JSON-LD, or null where it names none. Never throws on what a page may write. */
export function readJsonLd(document: Document): JsonLdArticle | null {
  const scripts = [...document.querySelectorAll('script[type^="application/ld+json" i]')].slice(
    0,
    MAX_SCRIPTS,
  );
  const sources = scripts.map((script) => script.textContent ?? '');
  const nodes = collect(sources.filter(({ length }) => length <= MAX_SCRIPT_LENGTH).map(parse));
  const byId = indexById(nodes);
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const article = articles.find((node) => node.headline ?? node.datePublished) ?? articles[0];
  if (!article) return null;
  return {
    types: typesOf(article),
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: namesOf(article.author ?? article.creator, byId),
    publisher: namesOf(article.publisher, byId)[0] ?? null,
    datePublished: textOf(article.datePublished) ?? textOf(article.dateCreated),
    inLanguage: textOf(article.inLanguage),
  };
}
