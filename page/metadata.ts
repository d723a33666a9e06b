/**
 * What a page tells of its article besides the words: outlet, title, byline, date, language, kind.
 *
 * Each is taken from the first place that has it, the most deliberate first: JSON-LD, meta tags, the page.
 * Cost: some dozen selector look-ups. All texts are bounded, because a page may write anything there.
 */
import { isPrimaryHost, outletOfHost } from '../lib/corpus/outlets';
import type { ArticleMeta } from '../lib/model';
import { type JsonLdArticle, readJsonLd } from './json-ld';
import { readPublished } from './published';

/** UTF-16 units of a name or a title. */
const MAX_NAME_LENGTH = 300;
/** UTF-16 units that must be left of a title when the outlet's name is cut from its end. */
const MIN_TITLE_LENGTH = 8;
const AUTHOR_META = ['author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'article:author'];
const BYLINE = '[rel~="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"]';
const BYLINE_LEAD = /^(?:by|von|par|por|di)\s+/iu;
/** A title that says that the page is the original. */
const ORIGINAL_TITLE =
  /^(?:(?:read|watch)\s+(?:the\s+)?)?(?:full\s+)?(?:transcript|text of|readout of|remarks by|joint statement)\b/iu;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/u;
const SEPARATED_END = /^(.*\S)\s+[-–—|·•»:]+\s+(\S[^|–—»]{0,80})$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Entities that were escaped twice, as happens in meta tags and JSON-LD. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]{2,5}));/gu, (whole, code?: string, name?: string) => {
    if (code) return Number(code) > 31 ? String.fromCodePoint(Number(code)) : ' ';
    return (name && ENTITIES[name]) ?? whole;
  });
}

/** One bounded line, or null where nothing is left. */
function lineOf(text: string | null | undefined): string | null {
  const line = withoutEntities((text ?? '').slice(0, 4 * MAX_NAME_LENGTH))
    .replace(/\s+/gu, ' ')
    .trim();
  return line === '' ? null : line.slice(0, MAX_NAME_LENGTH);
}

function metaOf(document: Document, name: string): string | null {
  const meta = document.querySelector(`meta[property="${name}" i],meta[name="${name}" i]`);
  return lineOf(meta?.getAttribute('content'));
}

const isName = (line: string | null): line is string => line !== null && !/^(?:https?:)?\/\//iu.test(line);
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

/** Cuts " - Outlet" from the end of a title, once for each name that the outlet goes by. */
function withoutOutlet(title: string, names: readonly string[]): string {
  const [, head = '', tail = ''] = SEPARATED_END.exec(title) ?? [];
  const isOutlet = names.some((name) => fold(name) !== '' && fold(name) === fold(tail));
  return isOutlet && head.length >= MIN_TITLE_LENGTH ? head : title;
}

/** The window's title, or the headline on the page where the title repeats it with more around it. */
function windowTitle(document: Document): string | null {
  const title = lineOf(document.title);
  const headline = lineOf(document.querySelector('h1')?.textContent);
  if (title === null) return headline;
  return headline !== null && headline.length >= MIN_TITLE_LENGTH && title.includes(headline)
    ? headline
    : title;
}

function readTitle(document: Document, jsonLd: JsonLdArticle | null, names: readonly string[]): string {
  const title =
    metaOf(document, 'og:title') ??
    lineOf(jsonLd?.headline) ??
    metaOf(document, 'twitter:title') ??
    windowTitle(document) ??
    '';
  return withoutOutlet(title, names);
}

function readByline(document: Document, jsonLd: JsonLdArticle | null): string | null {
  const authors = (jsonLd?.authors ?? []).map(lineOf).filter(isName);
  const named =
    [...new Set(authors)].join(', ') || AUTHOR_META.map((name) => metaOf(document, name)).find(isName);
  const byline =
    lineOf(named ?? document.querySelector(BYLINE)?.textContent)?.replace(BYLINE_LEAD, '') ?? null;
  return isName(byline) ? byline : null;
}

function readLanguage(document: Document, jsonLd: JsonLdArticle | null): string {
  const told = [
    document.documentElement.getAttribute('lang'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    metaOf(document, 'og:locale'),
    jsonLd?.inLanguage,
  ];
  const codes = told.map((code) => (code ?? '').trim().toLowerCase().replace(/_/gu, '-'));
  return codes.find((code) => LANGUAGE.test(code)) ?? 'en';
}

/** All that is known of the page's article. `url` is its address, `capturedAt` an ISO instant or null. */
export function readMetadata(document: Document, url: string, capturedAt: string | null): ArticleMeta {
  const jsonLd = readJsonLd(document);
  const host = hostOf(url);
  const publisher = lineOf(jsonLd?.publisher);
  const siteName = metaOf(document, 'og:site_name');
  const outlet = [publisher, siteName, outletOfHost(host)].find(isName) ?? null;
  const title = readTitle(document, jsonLd, [publisher, siteName, outletOfHost(host), host].filter(isName));
  const published = readPublished(document, url, jsonLd?.datePublished ?? null);
  return {
    url,
    outlet,
    title,
    byline: readByline(document, jsonLd),
    publishedAt: published?.at ?? null,
    publishedAtBasis: published?.basis ?? null,
    capturedAt,
    lang: readLanguage(document, jsonLd),
    kind: isPrimaryHost(host) || ORIGINAL_TITLE.test(title) ? 'primary' : 'report',
    translatedFrom: null,
    republishedBy: null,
  };
}
