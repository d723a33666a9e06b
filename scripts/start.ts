/**
 * `npm start [-- --browser firefox] [-- --headless]`: the extension at work on a demonstration article.
 *
 * With a display it opens a browser and runs until that is closed. Without one it prints the comparison and
 * saves pictures of both browsers. The build is the one for tests: sites are granted at install, because the
 * demonstration shall work without a question; what a reader installs (`npm run build`) asks first.
 */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../cli/command';
import { BROWSERS, type BrowserName, findBrowser } from './browsers/find';
import { type Driven, launch } from './browsers/launch';
import { run } from './checks/step';
import { type Demonstration, serveDemonstration } from './demo/serve';
import { shoot } from './demo/shots';
import { type Compared, comparisonTable } from './demo/table';

const ROOT = join(import.meta.dirname, '..');
const ARTICLE = join(import.meta.dirname, 'demo/pages/example-times.html');
const SCREENSHOTS = join(ROOT, 'screenshots');
const TARGETS: Readonly<Record<BrowserName, string>> = { Chromium: 'chrome', Firefox: 'firefox' };

const GRANTED = `This build may read all sites, so that the demonstration works at once.
The one to keep (npm run build) may read none until you click or allow a site.
`;
const HOW = `Click an underlined quote or figure: the sidebar shows how other outlets printed it.
Close the browser to end.
`;

interface Wish {
  /** Null: not said. */
  readonly browser: BrowserName | null;
  readonly headless: boolean;
}

/** @throws Error in words where an option is unknown */
function readWish(argv: readonly string[]): Wish {
  const options = { browser: { type: 'string' }, headless: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ args: [...argv], options });
  if (values.browser === undefined) return { browser: null, headless: values.headless };
  const browser = BROWSERS.find((name) => name.toLowerCase() === values.browser?.toLowerCase());
  if (browser === undefined) throw new Error(`--browser is one of ${BROWSERS.join(', ').toLowerCase()}`);
  return { browser, headless: values.headless };
}

/** Only Linux can be without a display and still run browsers. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const folderOf = (name: BrowserName): string => join(ROOT, '.output', `e2e-${TARGETS[name]}`);

/** @throws Error where the extension cannot be built; the output is printed by then */
async function build(name: BrowserName): Promise<void> {
  const command = ['npx', 'wxt', 'build', '--mode', 'e2e', '-b', TARGETS[name]] as const;
  const { ok } = await run({ name: `build for ${name}`, command });
  if (!ok) throw new Error(`The extension could not be built for ${name}`);
}

/** Installs what is missing. @returns those of the wanted browsers that are there now; never empty */
async function available(wanted: readonly BrowserName[]): Promise<readonly BrowserName[]> {
  await run({ name: 'browsers are installed', command: ['bash', 'scripts/install-browsers.sh'] });
  const found = wanted.filter((name) => findBrowser(name) !== null);
  if (found.length === 0) throw new Error(`Not installed: ${wanted.join(', ')}`);
  return found;
}

/** The browser with a window; null where it cannot open one, which is told. */
async function openWindow(name: BrowserName): Promise<Driven | null> {
  try {
    return await launch(name, { extension: folderOf(name), headless: false });
  } catch (error) {
    console.log(`${name} could not open a window: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Shows the article until the reader closes the browser. @returns false where no window could be opened */
async function showInWindow(name: BrowserName, { article }: Demonstration): Promise<boolean> {
  const driven = await openWindow(name);
  if (driven === null) return false;
  const closed = new Promise((resolve) => driven.browser.once('disconnected', resolve));
  const [page] = await driven.browser.pages();
  await (page ?? (await driven.browser.newPage())).goto(article);
  console.log(`\n${GRANTED}\n${article}\n${HOW}`);
  await closed;
  return true;
}

/** What `cli compare` prints for the demonstration article. */
async function compared(): Promise<Compared> {
  const lines: string[] = [];
  const code = await runCommand(['compare', ARTICLE], {
    print: async (line) => void lines.push(line),
    tell: (line) => console.error(line),
  });
  const [line] = lines;
  if (code !== 0 || line === undefined) throw new Error('The demonstration article could not be compared');
  return JSON.parse(line) as Compared;
}

async function showInTerminal(names: readonly BrowserName[], { article }: Demonstration): Promise<void> {
  console.log(`\n${comparisonTable(await compared()).join('\n')}\n\n${GRANTED}`);
  for (const name of names) {
    const driven = await launch(name, { extension: folderOf(name) });
    try {
      const files = await shoot(driven, article, SCREENSHOTS);
      for (const file of files) console.log(`saved ${relative(ROOT, file)}`);
    } finally {
      await driven.close();
    }
  }
}

async function start(): Promise<void> {
  const wish = readWish(process.argv.slice(2));
  const windowed = hasDisplay() && !wish.headless;
  const wanted = wish.browser === null ? BROWSERS : [wish.browser];
  const names = await available(wanted);
  const shown = windowed ? names.slice(0, 1) : names;
  for (const name of shown) await build(name);
  const demonstration = await serveDemonstration();
  try {
    const [first] = shown;
    if (windowed && first !== undefined && (await showInWindow(first, demonstration))) return;
    await showInTerminal(shown, demonstration);
  } finally {
    await demonstration.close();
  }
}

process.chdir(ROOT);
start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
