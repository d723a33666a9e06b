/**
 * The import table of `.dependency-cruiser.mjs` against a small project in which every rule is broken once.
 * A rule that no plant makes fire fails here, so a rule that matches nothing cannot creep in.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Stand-ins for the packages: the rules look at names only. */
const PACKAGES = [
  'react',
  'react-dom',
  'valibot',
  'fuse.js',
  'zustand',
  '@mozilla/readability',
  'jsdom',
  'puppeteer-core',
  '@tanstack/react-virtual',
  'idb',
  'left-pad',
];

/** What the table allows; nothing here may be reported. */
const ALLOWED: Record<string, string> = {
  'lib/model.ts': '',
  'lib/hen.ts': "import './egg';",
  'tests/lib/hen.test.ts': "import '../../browser/messages'; import '../../lib/hen';",
  'lib/schema.ts': "import 'valibot'; import './model';",
  'lib/corpus/names.ts': "import 'fuse.js'; import 'valibot'; import '../model';",
  'lib/library/rows.ts': "import 'fuse.js'; import 'valibot'; import '../model';",
  'page/article.ts': "import '@mozilla/readability'; import '../lib/model';",
  'browser/messages.ts': "import 'valibot'; import '../lib/schema';",
  'components/list.tsx': "import 'react'; import '@tanstack/react-virtual'; import '../lib/model';",
  'entrypoints/content/index.ts': "import '../../page/article'; import '../../browser/messages';",
  'entrypoints/offscreen/main.ts': "import '../../page/article'; import '../../browser/messages';",
  'entrypoints/welcome/example.ts': "import '../../page/article'; import '../../components/list';",
  'entrypoints/background.ts': "import '../browser/messages'; import '../lib/corpus/names';",
  'entrypoints/sidepanel/main.tsx': "import 'react-dom'; import 'zustand'; import '../../components/list';",
  'cli/main.ts': "import 'node:fs'; import 'jsdom'; import 'valibot'; import '../page/article';",
  'bench/peers.ts': "import 'fuse.js'; import '../cli/main';",
  'components/told.ts': "import '../lib/model';",
  'tests/e2e/harness/looking.ts': '',
  'scripts/start.ts':
    "import 'puppeteer-core'; import '../components/told'; import '../tests/e2e/harness/looking';",
};

/** One file per row: what it imports, and the rule that must name it. */
const PLANTED: ReadonlyArray<readonly [file: string, imports: string, rule: string]> = [
  ['lib/reads-a-file.ts', "import 'node:fs';", 'lib-imports'],
  ['lib/shows.ts', "import type {} from '../components/list';", 'lib-imports'],
  ['lib/validates.ts', "import 'valibot';", 'lib-imports'],
  ['lib/match/searches.ts', "import 'fuse.js';", 'lib-imports'],
  ['lib/protocol.ts', "import 'fuse.js';", 'lib-schemas-imports'],
  ['lib/corpus/reads-a-file.ts', "import 'node:fs';", 'lib-corpus-imports'],
  ['lib/library/opens-a-database.ts', "import 'idb';", 'lib-library-imports'],
  ['page/asks-the-browser.ts', "import '../browser/messages';", 'page-imports'],
  ['browser/reads-the-page.ts', "import '../page/article';", 'browser-imports'],
  ['components/asks-the-browser.tsx', "import '../browser/messages';", 'components-imports'],
  ['components/keeps-state.tsx', "import 'zustand';", 'components-imports'],
  ['entrypoints/content/draws.ts', "import 'react';", 'content-imports'],
  ['entrypoints/background/draws.ts', "import 'react';", 'background-imports'],
  ['entrypoints/offscreen/draws.ts', "import '../../components/list';", 'background-imports'],
  ['entrypoints/options/reads-a-page.ts', "import '../../page/article';", 'extension-pages-imports'],
  ['entrypoints/welcome/parses.ts', "import '@mozilla/readability';", 'welcome-imports'],
  ['entrypoints/welcome/borrows.ts', "import '../sidepanel/main';", 'entrypoints-apart'],
  ['cli/draws.ts', "import 'react';", 'cli-imports'],
  ['bench/asks-the-browser.ts', "import '../browser/messages';", 'bench-imports'],
  ['scripts/draws.ts', "import '../components/list';", 'scripts-imports'],
  ['odds/left.ts', "import 'left-pad';", 'unknown-folder'],
  ['drawer.ts', "import './lib/model';", 'unknown-folder'],
  ['ends/alone.ts', 'export {};', 'unknown-folder-unconnected'],
  ['lib/egg.ts', "import './hen';", 'no-cycles'],
  ['lib/lost.ts', "import './nowhere';", 'unresolved'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let project = '';
let violations: readonly Violation[] = [];
let rules: readonly string[] = [];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'as-reported-imports-'));
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  put('package.json', '{"type":"module"}');
  for (const name of PACKAGES) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    put(`node_modules/${name}/index.js`, '');
  }
  for (const [file, text] of Object.entries(ALLOWED)) put(file, text);
  for (const [file, text] of PLANTED) put(file, text);
  cpSync(join(ROOT, '.dependency-cruiser.mjs'), join(project, '.dependency-cruiser.mjs'));
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', '.'],
    { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(run.stdout);
  violations = summary.violations;
  rules = summary.ruleSetUsed.forbidden.map((rule: { name: string }) => rule.name);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test.each(PLANTED)('%s with «%s» breaks %s', (file, _imports, rule) => {
  expect(violations.filter((found) => found.from === file).map((found) => found.rule.name)).toContain(rule);
});

test('what the table allows is not reported', () => {
  const allowed = new Set(Object.keys(ALLOWED));
  expect(violations.filter((found) => allowed.has(found.from))).toEqual([]);
});

test('every rule is broken by a plant', () => {
  const named = new Set(PLANTED.map(([, , rule]) => rule));
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
});
