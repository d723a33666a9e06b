/**
 * What every file of the project must keep. Each guard takes files and returns its findings, so that a
 * planted violation can show that it fires; forbidden strings are put together from parts, because these
 * files are looked at too.
 */
import type { ProjectFile } from './tree';

/** Lines; above it a module does more than one thing. */
export const MAX_MODULE_LINES = 300;
/** Lines; most modules can be read in one sitting. */
export const MAX_MEDIAN_LINES = 100;

const CODE = /^(lib|page|browser|components|entrypoints|cli|bench|scripts)\/.*\.tsx?$/;
/** Word lists are data: their length says nothing about how hard they are to read. */
const DATA = /\/(words|lexicon)\//;

export function modules(files: readonly ProjectFile[]): readonly ProjectFile[] {
  return files.filter((file) => CODE.test(file.path) && !DATA.test(file.path));
}

export function tooLong(files: readonly ProjectFile[]): readonly string[] {
  return modules(files)
    .map((file) => ({ path: file.path, lines: lineCount(file.text) }))
    .filter(({ lines }) => lines > MAX_MODULE_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Median number of lines of the modules; 0 where there are none. */
export function medianLines(files: readonly ProjectFile[]): number {
  const sorted = modules(files)
    .map((file) => lineCount(file.text))
    .sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Drawers for odds and ends: a name must say what is inside. */
const VAGUE = /^(util|helper|common|manager|misc|shared|stuff)s?$/;

export function vagueNames(files: readonly ProjectFile[]): readonly string[] {
  return files
    .map((file) => file.path)
    .filter((path) => path.split('/').some((part) => part.split(/[.\-_]/).some((word) => VAGUE.test(word))));
}

const HOMES = ['home', 'root', 'Users', 'work', 'mnt', 'opt'].join('|');
const MACHINE_PATH = new RegExp(`(?:^|[\\s"'\`(=:]|file://)/(?:${HOMES})/[\\w.-]+|\\b[A-Z]:\\\\\\w`, 'm');
/** A page's links look like paths, and the documents are not ours to edit. */
const FOREIGN = /^corpus\/|\.html$/;

export function machinePaths(files: readonly ProjectFile[]): readonly string[] {
  return files
    .filter((file) => !FOREIGN.test(file.path))
    .flatMap((file) => {
      const found = MACHINE_PATH.exec(file.text);
      return found ? [`${file.path}: ${found[0].trim()}`] : [];
    });
}

const PUBLIC_REGISTRY = `https://registry.${'npmjs'}.org/`;
const RESOLVED = /"resolved": "([^"]+)"/g;
const REGISTRY_SETTING = /^\s*(?:@[\w-]+:)?registry\s*=|_auth/m;

/** Lock files and npm settings must not tie the project to one machine's registry. */
export function foreignRegistries(files: readonly ProjectFile[]): readonly string[] {
  return files.flatMap((file) => {
    if (file.path.endsWith('.npmrc'))
      return REGISTRY_SETTING.test(file.text) ? [`${file.path}: registry`] : [];
    if (!file.path.endsWith('package-lock.json')) return [];
    return [...file.text.matchAll(RESOLVED)]
      .map((found) => found[1] ?? '')
      .filter((url) => !url.startsWith(PUBLIC_REGISTRY))
      .map((url) => `${file.path}: ${url}`);
  });
}

const UNFINISHED = new RegExp(
  `\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|X${'XX'})\\b` +
    `|\\b(?:test|it|describe)\\.(?:${['on', 'ly'].join('')}|${['sk', 'ip'].join('')}|${['to', 'do'].join('')})\\b`,
);

/** Notes to self, and tests that are switched off. */
export function unfinished(files: readonly ProjectFile[]): readonly string[] {
  return files
    .filter((file) => /\.(tsx?|mjs|cjs)$/.test(file.path) && !DATA.test(file.path))
    .flatMap((file) => {
      const found = UNFINISHED.exec(file.text);
      return found ? [`${file.path}: ${found[0]}`] : [];
    });
}

const MARKUP = /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|dangerouslySet|\.srcdoc\s*=/;

/** Page text is hostile: nothing of ours writes markup. */
export function writtenMarkup(files: readonly ProjectFile[]): readonly string[] {
  return modules(files)
    .filter((file) => !file.path.startsWith('scripts/') && MARKUP.test(file.text))
    .map((file) => file.path);
}

const BROWSER_API = /\bchrome\.[a-z]\w+|\bglobalThis\.(?:chrome|browser)\b|from 'wxt\/browser'/;

/** Only browser/ touches the browser's API, also where it needs no import. */
export function browserApiElsewhere(files: readonly ProjectFile[]): readonly string[] {
  return modules(files)
    .filter((file) => !/^(browser|scripts)\//.test(file.path) && BROWSER_API.test(file.text))
    .map((file) => file.path);
}

export function withoutAssertion(files: readonly ProjectFile[]): readonly string[] {
  return files
    .filter((file) => /^tests\/.*\.test\.tsx?$/.test(file.path) && !/\bexpect\b|\bassert\b/.test(file.text))
    .map((file) => file.path);
}
