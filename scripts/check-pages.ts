/**
 * Opens saved news pages in the real browsers and checks that the quotes which people marked in them are
 * highlighted exactly where they stand, nothing else is, and the pages stay as they were.
 *
 *     npx tsx scripts/check-pages.ts FOLDER [--browser Chromium|Firefox] [--build FOLDER]... [--only PART]
 *
 * FOLDER holds `*.html`, and labels in `FOLDER.jsonl` or `pages.jsonl`. The build for tests (`npm run build:e2e`)
 * is copied and given a pack in which another outlet prints the labelled quotes. Not a part of `npm test`: real
 * pages belong to their publishers. The exit code is 1 where something does not hold.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listen } from './browsers/complaints';
import { BROWSERS, type BrowserName } from './browsers/find';
import { type Driven, launch } from './browsers/launch';
import { type Finding, findingOf, summaryOf } from './pages/findings';
import { readPages } from './pages/labels';
import { packOf } from './pages/quoted-pack';
import { type Saved, serveSaved } from './pages/serve';
import { htmlOf, ownPage, visit } from './pages/visit';

const FOLDERS: Readonly<Record<BrowserName, string>> = { Chromium: 'e2e-chrome', Firefox: 'e2e-firefox' };
const PACK = 'corpus.pack.jsonl';

/** The build with another pack, in a folder of its own. */
function buildWith(pack: string, output: string, name: BrowserName, into: string): string {
  const folder = join(into, FOLDERS[name]);
  cpSync(resolve(output, FOLDERS[name]), folder, { recursive: true });
  writeFileSync(join(folder, PACK), pack);
  return folder;
}

/** Each page's markup in a browser without the extension, by address. */
async function plainHtml(name: BrowserName, pages: readonly Saved[]): Promise<ReadonlyMap<string, string>> {
  const driven = await launch(name, { extension: null });
  const htmls = new Map<string, string>();
  try {
    for (const { address } of pages) htmls.set(address, await htmlOf(driven.browser, address));
  } finally {
    await driven.close();
  }
  return htmls;
}

async function findings(driven: Driven, pages: readonly Saved[], plain: ReadonlyMap<string, string>) {
  const complaints = listen(driven);
  const own = await ownPage(driven);
  const all: Finding[] = [];
  for (const { page, address } of pages) {
    const seen = await visit(driven, own, address);
    const finding = findingOf(page, seen, plain.get(address) ?? '', await complaints.take());
    console.log(
      `${finding.page}: ${finding.right} of ${finding.promised}, ${seen.highlights.length} highlights`,
    );
    for (const line of finding.lines) console.log(`    ${line}`);
    all.push(finding);
  }
  return all;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', multiple: true },
    build: { type: 'string', default: '.output' },
    only: { type: 'string', default: '' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Which folder of saved pages?');
const chosen = BROWSERS.filter((name) => values.browser?.includes(name) ?? true);
if (chosen.length === 0) throw new Error(`Browsers are ${BROWSERS.join(' and ')}`);

const pages = readPages(folder).filter(({ name }) => name.includes(values.only));
const { text: pack, unprinted } = packOf(pages);
for (const [name, quotes] of unprinted)
  for (const quote of quotes) console.log(`${name}: no made-up article can print «${quote}»`);
const scratch = mkdtempSync(join(tmpdir(), 'as-reported-pages-'));
const saved = await serveSaved(pages);
try {
  for (const name of chosen) {
    console.log(`\n${name}`);
    const plain = await plainHtml(name, saved.pages);
    const driven = await launch(name, { extension: buildWith(pack, values.build, name, scratch) });
    try {
      const { holds, lines } = summaryOf(await findings(driven, saved.pages, plain));
      for (const line of lines) console.log(line);
      if (!holds) process.exitCode = 1;
    } finally {
      await driven.close();
    }
  }
} finally {
  await saved.close();
  rmSync(scratch, { recursive: true, force: true });
}
