/** Pages for the tests: the demonstration articles, and small ones that a test writes itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site';

const PAGES = join(import.meta.dirname, '../../../scripts/demo/pages');
const read = (file: string): string => readFileSync(join(PAGES, file), 'utf8');

/** Keeps the document as the page itself made it; content scripts run later. */
const KEEP = `<script>addEventListener('DOMContentLoaded', () => {
  window.asServed = document.documentElement.outerHTML;
});</script>`;

/** Puts the demonstration article and its styles there; the page keeps its own markup in `window.asServed`. */
export function demonstration(site: Site): string {
  site.page('/example-times.css', read('example-times.css'), { 'content-type': 'text/css; charset=utf-8' });
  return site.page('/world/example-times.html', demonstrationBody());
}

function demonstrationBody(): string {
  return read('example-times.html')
    .replace('href="example-times.css"', 'href="/example-times.css"')
    .replace('</head>', `${KEEP}</head>`);
}

/** Prose that says nothing anybody reported. */
const FILLING = [
  'The room was full long before the doors were closed, and those who came late stood along the wall with their coats over their arms and listened.',
  'Nobody could tell afterwards how it had begun, only that the talk went on until the lamps were lit and the last ferry had left the quay.',
  'What remains is the question that was asked at the start, and which no one in the room was ready to answer before the summer is over.',
];

export interface Story {
  readonly title: string;
  readonly outlet?: string;
  /** HTML inside the paragraphs. */
  readonly paragraphs: readonly string[];
  /** HTML at the end of the body. */
  readonly end?: string;
}

/** The paragraphs of a story, with enough prose around them to be an article. */
export function prose({ title, paragraphs }: Pick<Story, 'title' | 'paragraphs'>): string {
  const all = [...paragraphs, ...FILLING].map((text) => `<p>${text}</p>`);
  return `<h1>${title}</h1>${all.join('\n')}`;
}

/** A plain article of April 2025. */
export function story(written: Story): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${written.title}</title>
<link rel="icon" href="data:,"><meta property="og:type" content="article">
<meta property="og:site_name" content="${written.outlet ?? 'The Quay Gazette'}">
<meta property="article:published_time" content="2025-04-25T09:00:00Z">
</head><body><main><article>${prose(written)}</article></main>${written.end ?? ''}</body></html>`;
}

/** Sentences around words that the bundled corpus knows. */
export const CONCESSION =
  'President Donald Trump said on Thursday that Moscow had made a “pretty big concession” in the talks on Ukraine.';
export const TIMING =
  'Donald Trump called the strikes on Kyiv “not necessary, and very bad timing” in a post on Thursday.';
export const DIRECTION =
  'The Russian foreign minister, Sergey Lavrov, said on Thursday that the talks were “moving in the right direction”.';
