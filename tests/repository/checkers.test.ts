/** The linter and the type checker, each with code that it must refuse: a rule that never fires is none. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './tree';

const LINT: ReadonlyArray<readonly [folder: string, rule: string, code: string]> = [
  ['lib', 'noExplicitAny', 'export const a: any = 1;\n'],
  ['lib', 'noNonNullAssertion', 'export const a = (b: string | null) => b!.length;\n'],
  ['lib', 'noConsole', "export const a = () => console.log('x');\n"],
  ['lib', 'noEmptyBlockStatements', 'export function a() {\n  try {\n    a();\n  } catch {}\n}\n'],
  ['lib', 'noUnusedImports', "import { b } from './b';\n"],
  ['lib', 'useImportType', "import { B } from './b';\nexport type A = B;\n"],
  ['lib', 'noExcessiveLinesPerFunction', `export function a() {\n${'  a();\n'.repeat(61)}}\n`],
  [
    'lib',
    'noExcessiveCognitiveComplexity',
    `export function a(b: number) {\n${'  if (b) for (;;) if (b) b += 1;\n'.repeat(4)}}\n`,
  ],
  [
    'components',
    'noDangerouslySetInnerHtml',
    'export const A = ({ b }: { b: string }) => <p dangerouslySetInnerHTML={{ __html: b }} />;\n',
  ],
];

const planted = (folder: string, index: number) => `${folder}/planted${index}.tsx`;

describe('the linter', () => {
  let project = '';
  let found: ReadonlyArray<{ category: string; location: { path: string } }> = [];

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'as-reported-lint-'));
    cpSync(join(ROOT, 'biome.json'), join(project, 'biome.json'));
    for (const [index, [folder, , code]] of LINT.entries()) {
      mkdirSync(join(project, folder), { recursive: true });
      writeFileSync(join(project, planted(folder, index)), code);
    }
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const run = spawnSync(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
      {
        cwd: project,
        encoding: 'utf8',
      },
    );
    found = JSON.parse(run.stdout).diagnostics;
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  test.each(LINT.map((row, index) => [...row, index] as const))(
    'refuses in %s: %s',
    (folder, rule, _code, index) => {
      const here = found.filter((one) => one.location.path === planted(folder, index));
      expect(here.map((one) => one.category.split('/').at(-1))).toContain(rule);
    },
  );
});

function complaints(project: string, code: string): string[] {
  const settings = join(ROOT, project, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(settings, ts.sys.readFile).config,
    ts.sys,
    join(ROOT, project),
  );
  const file = join(ROOT, project, 'planted.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? code : readFile(path));
  host.getSourceFile = (path, version) =>
    path === file ? ts.createSourceFile(path, code, version) : getSourceFile.call(host, path, version);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n'));
}

describe('the type checker', () => {
  test.each([
    ['lib', 'the page', 'export const a = document.title;'],
    ['lib', 'the network', "export const a = fetch('x');"],
    ['lib', 'Node', 'export const a = process.argv;'],
    ['lib', 'the browser', 'export const a = chrome.runtime;'],
    ['page', 'Node', 'export const a = process.argv;'],
  ])('refuses in %s: %s', (project, _what, code) => {
    expect(complaints(project, code)).toEqual([expect.stringMatching(/^Cannot find name/)]);
  });

  test.each([
    ['an index that may lie outside', "export const a: number = ['x'].map((b) => b.length)[3];"],
    ['an implicit any', 'export const a = (b) => b;'],
    ['a missing return', 'export function a(b: boolean): number { if (b) return 1; }'],
  ])('refuses everywhere: %s', (_what, code) => {
    expect(complaints('lib', code)).not.toEqual([]);
  });

  test('accepts what is plain', () => {
    expect(complaints('lib', 'export const a = (b: string) => b.length;')).toEqual([]);
  });
});
