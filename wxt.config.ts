/**
 * How the extension is built, for Chrome and Firefox, both as Manifest V3.
 *
 * Nothing here shows a warning at install: hosts are optional, and the toolbar button works through `activeTab`.
 * `--mode e2e` builds the same extension with hosts granted, because no driver can answer the browser's prompt.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type UserManifest } from 'wxt';

const ALL_SITES = '*://*/*';
/** The pack under this name is what the background opens. */
const BUNDLED_PACK = 'corpus.pack.jsonl';
/** Extension pages load nothing but their own files and talk to nobody. */
const PAGES_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

interface Target {
  readonly browser: string;
  readonly mode: string;
}

function manifestFor({ browser, mode }: Target): UserManifest {
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'contextMenus',
      // A service worker cannot parse a page; Firefox's background can.
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
    ],
    ...(mode === 'e2e' ? { host_permissions: [ALL_SITES] } : { optional_host_permissions: [ALL_SITES] }),
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'open-sidebar': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_commandOpenSidebar__',
      },
      'add-article': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandAddArticle__',
      },
    },
    content_security_policy: { extension_pages: PAGES_POLICY },
    ...(browser === 'firefox' ? firefoxPart() : { minimum_chrome_version: '140' }),
  };
}

/** What Firefox asks of every extension, and WXT's types do not know yet. */
const FIREFOX_SETTINGS = {
  id: 'as-reported@as-reported.example',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
};

function firefoxPart(): UserManifest {
  return {
    browser_specific_settings: { gecko: FIREFOX_SETTINGS },
    // Only what a click in the page may have to frame there; Chrome opens its own panel and needs none.
    web_accessible_resources: [{ resources: ['sidepanel.html'], matches: [ALL_SITES] }],
  };
}

/** The text of the pack to bundle: the one that AS_REPORTED_PACK names, else built from `corpus/`. */
function bundledPack(): string {
  const given = process.env.AS_REPORTED_PACK;
  if (given !== undefined && given !== '') return readFileSync(given, 'utf8');
  const out = resolve('.output', BUNDLED_PACK);
  mkdirSync('.output', { recursive: true });
  const command = ['--import', 'tsx', 'cli/main.ts', 'corpus', 'build', 'corpus', '--out', out];
  execFileSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
  return readFileSync(out, 'utf8');
}

/** What only drivers of tests may reach. */
function leaveOut(found: { name: string }[], name: string): void {
  const at = found.findIndex((entrypoint) => entrypoint.name === name);
  if (at !== -1) found.splice(at, 1);
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{mode}}-{{browser}}',
  manifest: manifestFor,
  vite: ({ command }) => ({
    esbuild: { jsx: 'automatic', jsxDev: command !== 'build' },
    // By its mode alone a build for tests would take React's development build, which runs effects twice.
    ...(command === 'build' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  }),
  hooks: {
    'entrypoints:found': (wxt, found) => {
      if (wxt.config.mode !== 'e2e') leaveOut(found, 'library-trial');
      // As a script of WXT's own kind it would announce itself to every page by an event and a posted message.
      for (const entrypoint of found) if (entrypoint.name === 'content') entrypoint.type = 'unlisted-script';
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: BUNDLED_PACK, contents: bundledPack() });
    },
    'build:manifestGenerated': (wxt, manifest) => {
      // WXT writes this entry anew from the page it finds, without these.
      const sidebar = (manifest as { sidebar_action?: object }).sidebar_action;
      if (wxt.config.browser !== 'firefox' || sidebar === undefined) return;
      Object.assign(sidebar, { default_title: '__MSG_name__', open_at_install: false });
    },
  },
});
