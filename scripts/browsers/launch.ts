/**
 * Starts a real browser with the extension in an empty profile.
 *
 * puppeteer-core drives both: Chromium over its own protocol, Firefox over WebDriver BiDi. No driver program
 * has to be installed, and one test can run in both.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './find';

/** Firefox gives each installation a random address; tests need one that they know. */
const FIREFOX_UUID = '6b1f2a54-3f0e-4c57-9a3d-5d0c7f4be101';

/** Milliseconds for one call over the protocol; a slow machine must not fail a test. */
const PROTOCOL_TIMEOUT = 120_000;

const CHROMIUM_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Driven {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Where the extension's own pages are, without a slash at the end; empty where it is not installed. */
  readonly base: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension; null for a browser without it. */
  readonly extension: string | null;
  readonly headless?: boolean;
  /** Logical pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Milliseconds after which Firefox stops an idle background; its own default is half a minute. */
  readonly firefoxIdle?: number;
  /** Firefox agrees to what the extension asks for, without showing its question; Chromium always shows it. */
  readonly firefoxAgrees?: boolean;
  /** The reader's colour scheme. */
  readonly dark?: boolean;
  /** Folder of a profile that stays when the browser is closed; else an empty one is made and thrown away. */
  readonly profile?: string;
  /** Port of a proxy on this machine through which every request goes, to this machine's own sites too. */
  readonly proxyPort?: number;
}

const DEFAULT_SIZE = { width: 1280, height: 900 };

/**
 * @throws if the browser is not installed; the message says how to get it.
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Driven> {
  const program = findBrowser(name);
  if (program === null) throw new Error(`${name} is not installed; run scripts/install-browsers.sh`);
  return name === 'Chromium' ? launchChromium(program, options) : launchFirefox(program, options);
}

/**
 * Chromium starts no sandbox as root, and in many containers none at all. A window that somebody browses with
 * keeps it.
 */
function sandboxArguments(headless: boolean): readonly string[] {
  return headless || process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function launchChromium(executablePath: string, options: LaunchOptions): Promise<Driven> {
  const { width, height } = options.size ?? DEFAULT_SIZE;
  const headless = options.headless ?? true;
  const scheme = options.dark ? ['--blink-settings=preferredColorScheme=0'] : [];
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    protocolTimeout: PROTOCOL_TIMEOUT,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: [
      ...CHROMIUM_ARGUMENTS,
      ...sandboxArguments(headless),
      ...scheme,
      ...chromiumProxy(options.proxyPort),
      `--window-size=${width},${height}`,
    ],
  });
  const id = options.extension === null ? null : await browser.installExtension(options.extension);
  const base = id === null ? '' : `chrome-extension://${id}`;
  return { name: 'Chromium', browser, base, close: () => browser.close() };
}

/** Without the bypass rule Chromium asks this machine's own sites directly. */
function chromiumProxy(port: number | undefined): readonly string[] {
  if (port === undefined) return [];
  return [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

function firefoxProxy(port: number | undefined): Readonly<Record<string, string | number | boolean>> {
  if (port === undefined) return {};
  const host = '127.0.0.1';
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<Driven> {
  const { width, height } = options.size ?? DEFAULT_SIZE;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    defaultViewport: null,
    protocolTimeout: PROTOCOL_TIMEOUT,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      ...knownAddress(options.extension),
      ...firefoxProxy(options.proxyPort),
      // Firefox forgets what a driver's extension has stored when it is closed; a reader's it does not.
      'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      'extensions.webextOptionalPermissionPrompts': !options.firefoxAgrees,
      ...(options.firefoxIdle === undefined
        ? {}
        : { 'extensions.background.idle.timeout': options.firefoxIdle }),
    },
  });
  if (options.extension !== null) await browser.installExtension(options.extension);
  const base = options.extension === null ? '' : `moz-extension://${FIREFOX_UUID}`;
  return { name: 'Firefox', browser, base, close: () => browser.close() };
}

/** The setting by which Firefox gives the extension the address that the tests know. */
function knownAddress(extension: string | null): Readonly<Record<string, string>> {
  if (extension === null) return {};
  return { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }) };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`The manifest in ${extension} has no gecko id`);
  return id;
}
