/** The project's files against its guards, and each guard against a file that breaks it. */
import { describe, expect, test } from 'vitest';
import {
  browserApiElsewhere,
  foreignRegistries,
  MAX_MEDIAN_LINES,
  MAX_MODULE_LINES,
  machinePaths,
  medianLines,
  modules,
  tooLong,
  unfinished,
  vagueNames,
  withoutAssertion,
  writtenMarkup,
} from './guards';
import { type ProjectFile, projectFiles } from './tree';

const files = projectFiles();
const lines = (count: number) => 'x\n'.repeat(count);
const join = (...parts: string[]) => parts.join('');

type Guard = (files: readonly ProjectFile[]) => readonly string[];

const GUARDS: ReadonlyArray<{ rule: string; guard: Guard; breaks: ProjectFile[]; keeps: ProjectFile[] }> = [
  {
    rule: `no module is longer than ${MAX_MODULE_LINES} lines`,
    guard: tooLong,
    breaks: [{ path: 'lib/long.ts', text: lines(MAX_MODULE_LINES + 1) }],
    keeps: [
      { path: 'lib/long.ts', text: lines(MAX_MODULE_LINES) },
      { path: 'lib/text/words/list-en.ts', text: lines(MAX_MODULE_LINES + 1) },
      { path: 'lib/text/lexicon/list-en.ts', text: lines(MAX_MODULE_LINES + 1) },
    ],
  },
  {
    rule: 'every name says what is inside',
    guard: vagueNames,
    breaks: [
      { path: join('lib/text-ut', 'ils.ts'), text: '' },
      { path: join('page/help', 'ers/dom.ts'), text: '' },
      { path: join('browser/tab.man', 'ager.ts'), text: '' },
    ],
    keeps: [{ path: 'lib/commonplace.ts', text: '' }],
  },
  {
    rule: 'no path of one machine',
    guard: machinePaths,
    breaks: [
      { path: 'scripts/a.ts', text: join("read('/ho", "me/ann/x')") },
      { path: 'README.md', text: join('see /ro', 'ot/project') },
      { path: 'cli/b.ts', text: join('"file:/', '//ro', 'ot/data"') },
    ],
    keeps: [
      {
        path: 'lib/c.ts',
        text: "'https://example.com/home/page', 'file:///example.html', join(tmpdir(), 'x')",
      },
    ],
  },
  {
    rule: 'no registry but the public one',
    guard: foreignRegistries,
    breaks: [
      { path: 'package-lock.json', text: '"resolved": "https://registry.example.com/react-1.tgz"' },
      { path: '.npmrc', text: 'save-exact=true\nregistry=https://registry.example.com/' },
    ],
    keeps: [
      { path: 'package-lock.json', text: '"resolved": "https://registry.npmjs.org/react/-/react-1.tgz"' },
      { path: '.npmrc', text: 'save-exact=true' },
    ],
  },
  {
    rule: 'nothing is left unfinished or switched off',
    guard: unfinished,
    breaks: [
      { path: 'lib/a.ts', text: join('// TO', 'DO later') },
      { path: 'tests/a.test.ts', text: join('test.sk', "ip('x')") },
      { path: 'tests/b.test.ts', text: join('describe.on', "ly('x')") },
    ],
    keeps: [{ path: 'tests/c.test.ts', text: "test('x')" }],
  },
  {
    rule: 'no module writes markup',
    guard: writtenMarkup,
    breaks: [
      { path: 'page/a.ts', text: 'host.innerHTML = text' },
      { path: 'components/b.tsx', text: "node.insertAdjacentHTML('x', y)" },
    ],
    keeps: [{ path: 'page/c.ts', text: 'const before = root.outerHTML; if (a.innerHTML === b) {}' }],
  },
  {
    rule: 'only browser/ touches the browser API',
    guard: browserApiElsewhere,
    breaks: [
      { path: 'components/a.tsx', text: "chrome.runtime.sendMessage('x')" },
      { path: 'entrypoints/content/b.ts', text: "import { browser } from 'wxt/browser'" },
    ],
    keeps: [{ path: 'browser/messages.ts', text: "import { browser } from 'wxt/browser'" }],
  },
  {
    rule: 'every test file asserts something',
    guard: withoutAssertion,
    breaks: [{ path: 'tests/a.test.ts', text: "test('x', () => run())" }],
    keeps: [{ path: 'tests/b.test.ts', text: "test('x', () => expect(run()).toBe(1))" }],
  },
];

describe.each(GUARDS)('$rule', ({ guard, breaks, keeps }) => {
  test('in this project', () => {
    expect(guard(files)).toEqual([]);
  });
  test.each(breaks)('the guard finds $path', (file) => {
    expect(guard([file])).toHaveLength(1);
  });
  test.each(keeps)('the guard leaves $path alone', (file) => {
    expect(guard([file])).toEqual([]);
  });
});

describe('half of the modules are short', () => {
  test('in this project', () => {
    expect(modules(files).length).toBeGreaterThan(0);
    expect(medianLines(files)).toBeLessThanOrEqual(MAX_MEDIAN_LINES);
  });
  test('the guard measures the middle one', () => {
    const sizes = [10, 400, 120].map((count, index) => ({ path: `lib/m${index}.ts`, text: lines(count) }));
    expect(medianLines(sizes)).toBe(120);
  });
});
