/** Where the two real browsers are on this machine. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Names of the programs, best first; an environment variable goes before all of them. */
const PROGRAMS: Readonly<Record<BrowserName, { variable: string; names: readonly string[] }>> = {
  Chromium: { variable: 'CHROMIUM_BIN', names: ['chromium', 'chromium-browser', 'google-chrome-stable'] },
  Firefox: { variable: 'FIREFOX_BIN', names: ['firefox-esr', 'firefox'] },
};

/** The program's path, or null where it is not installed. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, names } = PROGRAMS[name];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = names.flatMap((program) => folders.map((folder) => join(folder, program)));
  return places.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: both mean that the next place is tried.
    return false;
  }
}
