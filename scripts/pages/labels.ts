/** Saved pages with the quotes that people marked in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A quote between marks as the page's text nodes print it, and what stands before and after it there. */
export interface Label {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface LabelledPage {
  /** File name, by which the page is told. */
  readonly name: string;
  readonly file: string;
  /** Address it was saved from. */
  readonly url: string;
  readonly lang: string;
  readonly labels: readonly Label[];
}

/** The labels lie beside the folder under its name, or as `pages.jsonl` in it. */
function labelFile(folder: string): string {
  const places = [`${folder}.jsonl`, join(folder, 'pages.jsonl'), join(dirname(folder), 'pages.jsonl')];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`No labels: none of ${places.join(', ')} is there`);
  return found;
}

function textOf(record: Readonly<Record<string, unknown>>, field: string, place: string): string {
  const value = record[field];
  if (typeof value !== 'string') throw new Error(`${place}: ${field} is no text`);
  return value;
}

function recordOf(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place}: no record`);
  return value as Readonly<Record<string, unknown>>;
}

function labelOf(value: unknown, place: string): Label {
  const record = recordOf(value, place);
  const text = (field: string) => textOf(record, field, place);
  return { quote: text('quote'), prefix: text('prefix'), suffix: text('suffix') };
}

/** One line of labels: `{html, url, lang, quotes: [{quote, prefix, suffix}]}`; other fields are left aside. */
export function readLabels(line: string, folder: string, place: string): LabelledPage {
  const record = recordOf(JSON.parse(line), place);
  const text = (field: string) => textOf(record, field, place);
  if (!Array.isArray(record.quotes)) throw new Error(`${place}: quotes is no list`);
  const name = basename(text('html'));
  return {
    name,
    file: join(folder, name),
    url: text('url'),
    lang: text('lang'),
    labels: record.quotes.map((quote) => labelOf(quote, place)),
  };
}

/**
 * The labelled pages of a folder, in the labels' order.
 *
 * @throws if there are no labels, if a line is damaged, or if none of its pages is in the folder.
 */
export function readPages(folder: string): readonly LabelledPage[] {
  const file = labelFile(folder.replace(/\/+$/, ''));
  const lines = readFileSync(file, 'utf8').split('\n');
  const there = new Set(readdirSync(folder));
  const pages = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [readLabels(line, folder, `${basename(file)}:${at + 1}`)],
  );
  const found = pages.filter(({ name }) => there.has(name));
  if (found.length === 0) throw new Error(`None of the pages in ${file} lies in ${folder}`);
  return found;
}
