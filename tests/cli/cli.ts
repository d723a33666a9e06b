/** The terminal front as a user starts it, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../cli/command';

const PROJECT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const TSX = path.join(PROJECT, 'node_modules/.bin/tsx');
export const MAIN = path.join(PROJECT, 'cli/main.ts');
export const CORPUS = path.join(PROJECT, 'corpus');
/** Milliseconds; a start costs about a second on a busy machine. */
export const PATIENCE = 60_000;

export interface Run {
  readonly code: number | null;
  /** Lines of standard output. */
  readonly out: readonly string[];
  /** Lines of standard error. */
  readonly told: readonly string[];
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Starts the real command. */
export function cli(args: readonly string[], cwd = PROJECT): Run {
  const ran = spawnSync(TSX, [MAIN, ...args], { cwd, encoding: 'utf8', timeout: PATIENCE });
  return { code: ran.status, out: linesOf(ran.stdout), told: linesOf(ran.stderr) };
}

/** Runs a command without a process of its own; `./name` is a file in `folder`, and named so in what it says. */
export async function commandIn(folder: string, args: readonly string[]): Promise<Run> {
  const [out, told]: [string[], string[]] = [[], []];
  const named = (line: string) =>
    linesOf(line.replaceAll(`${folder}${path.sep}`, './').replaceAll(folder, '.'));
  const code = await runCommand(
    args.map((arg) => (arg.startsWith('./') ? path.join(folder, arg) : arg)),
    {
      print: async (line) => {
        out.push(...named(line));
      },
      tell: (line) => {
        told.push(...named(line));
      },
    },
  );
  return { code, out, told };
}

/** A folder with these files (bytes or text by path); gone after `remove`. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
