/** One command line → its command: `extract`, `compare`, `corpus build`, `corpus info`, `bench`. Contract: ARCHITECTURE.md. */
import { parseArgs } from 'node:util';
import { runBench } from './bench-command';
import { buildCorpus, corpusInfo } from './corpus-commands';
import type { Front } from './front';
import { messageOf } from './inputs';
import { compareFiles, extractFiles } from './statement-commands';

const USAGE = `usage: cli extract FILE... [--pretty]
       cli compare [--corpus PACK]... FILE... [--pretty]
       cli corpus build INPUT... --out PACK
       cli corpus info PACK [--pretty]
       cli bench [--statements N]
FILE: .html, .txt or .jsonl (one article a line). Without --corpus the bundled corpus is used.
INPUT: a FILE, a folder of them, a PACK, or what the extension exports of a library, which is read as a PACK.`;

/** A wrong call: told with the usage. */
class UsageError extends Error {}

/** Where the lines of a command go: results, and what went wrong. */
export interface Terminal {
  readonly print: (line: string) => Promise<void>;
  readonly tell: (line: string) => void;
}

const OPTIONS = {
  corpus: { type: 'string', multiple: true },
  out: { type: 'string' },
  pretty: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  statements: { type: 'string' },
} as const;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

type Values = ReturnType<typeof parse>['values'];

function some(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError('no file given');
  return files;
}

function corpusCommand(rest: readonly string[], { out }: Values, front: Front): Promise<void> {
  const [action, ...inputs] = rest;
  if (action === 'info') return corpusInfo(some(inputs), front);
  if (action !== 'build') throw new UsageError('corpus knows "build" and "info"');
  if (out === undefined) throw new UsageError('corpus build needs --out PACK');
  return buildCorpus(some(inputs), out, front);
}

function benchCommand({ statements }: Values): Promise<void> {
  if (statements !== undefined && !/^[1-9]\d{0,8}$/.test(statements)) {
    throw new UsageError('--statements is a whole number above 0');
  }
  return runBench(statements === undefined ? null : Number(statements));
}

async function run(argv: readonly string[], front: Omit<Front, 'pretty'>): Promise<void> {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  if (values.help) return front.print(USAGE);
  switch (command) {
    case 'extract':
      return extractFiles(some(rest), { ...front, pretty: values.pretty });
    case 'compare':
      return compareFiles(some(rest), values.corpus ?? [], { ...front, pretty: values.pretty });
    case 'corpus':
      return corpusCommand(rest, values, { ...front, pretty: values.pretty });
    case 'bench':
      return benchCommand(values);
    default:
      throw new UsageError(command === undefined ? 'no command given' : `unknown command "${command}"`);
  }
}

/** The exit code: 0, or 1 if anything failed, which was told by then. */
export async function runCommand(argv: readonly string[], { print, tell }: Terminal): Promise<number> {
  let failures = 0;
  const complain = (place: string, message: string): void => {
    failures += 1;
    tell(`${place}: ${message}`);
  };
  try {
    await run(argv, { print, tell, complain });
  } catch (error) {
    failures += 1;
    tell(error instanceof UsageError ? `${error.message}\n${USAGE}` : messageOf(error));
  }
  return failures > 0 ? 1 : 0;
}
