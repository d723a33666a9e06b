/**
 * The import table of ARCHITECTURE.md, enforced: each folder may import what its row names and nothing else.
 * A folder without a row is an error. Type-only imports count.
 *
 * tests/repository/imports.test.ts plants a violation of every rule here and proves that it is reported.
 */

const npm = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`);
/** The functions by which an entrypoint declares itself; the browser's own API stays in browser/. */
const wxtDeclarations = '^node_modules/wxt/dist/utils/define-';
/** Node's own modules have no folder. */
const node =
  '^(node:)?(assert|buffer|child_process|crypto|events|fs|http|inspector|module|net|os|path|perf_hooks|process|readline|stream|timers|url|util|v8|worker_threads|zlib)(/|$)';

/** What the sidebar says is said once; the demonstration prints it in a terminal. */
const sidebarWords = '^components/(told|words|entries|english-formats|quantities)\\.ts$';
/** How a test looks into a page and waits for it; the demonstration does the same. */
const harness = '^tests/e2e/harness/(looking|waiting)\\.ts$';

/** One row per folder: `own` is the pattern of its files, `may` the patterns of what they may import. */
const table = [
  {
    name: 'lib-corpus',
    own: '^lib/corpus/',
    may: ['^lib/', ...npm('valibot', 'fuse\\.js')],
  },
  {
    name: 'lib-library',
    own: '^lib/library/',
    may: ['^lib/', ...npm('valibot', 'fuse\\.js')],
  },
  {
    name: 'lib-schemas',
    own: '^lib/(schema|protocol|parsing|shown|snapshot|settings)\\.ts$',
    may: ['^lib/', ...npm('valibot')],
  },
  {
    name: 'lib',
    own: '^lib/',
    except: '^lib/((schema|protocol|parsing|shown|snapshot|settings)\\.ts$|corpus/|library/)',
    may: ['^lib/'],
  },
  { name: 'page', own: '^page/', may: ['^page/', '^lib/', ...npm('@mozilla/readability')] },
  {
    name: 'browser',
    own: '^browser/',
    may: ['^browser/', '^lib/', '^node_modules/wxt/dist/browser', ...npm('valibot', 'idb')],
  },
  {
    name: 'components',
    own: '^components/',
    may: ['^components/', '^lib/', ...npm('react', '@tanstack/react-virtual')],
  },
  {
    name: 'content',
    own: '^entrypoints/content[/.]',
    may: ['^entrypoints/content/', '^page/', '^browser/', '^lib/', wxtDeclarations],
  },
  {
    name: 'background',
    own: '^entrypoints/(background|offscreen)[/.]',
    may: ['^entrypoints/(background|offscreen)/', '^page/', '^browser/', '^lib/', wxtDeclarations],
  },
  {
    name: 'extension-pages',
    own: '^entrypoints/',
    except: '^entrypoints/(content|background|offscreen|welcome)[/.]',
    may: ['^entrypoints/', '^components/', '^browser/', '^lib/', ...npm('react', 'react-dom', 'zustand')],
  },
  {
    name: 'welcome',
    own: '^entrypoints/welcome[/.]',
    may: [
      '^entrypoints/welcome/',
      '^components/',
      '^page/',
      '^browser/',
      '^lib/',
      ...npm('react', 'react-dom', 'zustand'),
    ],
  },
  { name: 'cli', own: '^cli/', may: ['^cli/', '^lib/', '^page/', node, ...npm('jsdom', 'valibot')] },
  {
    name: 'bench',
    own: '^bench/',
    may: ['^bench/', '^cli/', '^lib/', '^page/', node, ...npm('jsdom', 'fuse\\.js', 'valibot')],
  },
  {
    name: 'scripts',
    own: '^scripts/',
    may: [
      '^scripts/',
      '^bench/(measures|made-articles|library-rows)\\.ts$',
      '^cli/',
      '^lib/',
      sidebarWords,
      harness,
      node,
      ...npm('puppeteer-core'),
    ],
  },
];

const folderRules = table.map(({ name, own, except, may }) => ({
  name: `${name}-imports`,
  comment: `${name} may import only: ${may.join('  ')}`,
  severity: 'error',
  from: except ? { path: own, pathNot: except } : { path: own },
  to: { pathNot: may },
}));

/** Files without a row: tests may look at everything, and the tools' own settings import their tools. */
const free = ['^tests/', '^(wxt|vitest)\\.config\\.ts$', '^\\.dependency-cruiser\\.mjs$'];
const known = [...free, ...table.map((row) => row.own)];

export default {
  forbidden: [
    ...folderRules,
    {
      name: 'unknown-folder',
      comment: 'Every folder has a row in the table; there is none for odds and ends.',
      severity: 'error',
      from: { pathNot: [...known, '^node_modules/'] },
      to: {},
    },
    {
      name: 'unknown-folder-unconnected',
      comment: 'The same for a file that imports nothing and that nothing imports.',
      severity: 'error',
      from: { orphan: true, pathNot: [...known, '^node_modules/'] },
      to: {},
    },
    {
      name: 'entrypoints-apart',
      comment: 'An entrypoint is only wiring: what two of them need belongs into browser/ or components/.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1[/.]' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle cannot be understood one module at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolved',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^\\.(output|wxt|git)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
