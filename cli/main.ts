/** The terminal front: `extract`, `compare`, `corpus build`, `corpus info`. Contract: ARCHITECTURE.md. */
import { parseArgs } from 'node:util';
import { buildCorpus, corpusInfo } from './corpus-commands';
import { messageOf } from './inputs';
import { compareFiles, extractFiles } from './statement-commands';

const USAGE = `usage: cli extract FILE... [--pretty]
       cli compare [--corpus PACK]... FILE... [--pretty]
       cli corpus build INPUT... --out PACK
       cli corpus info PACK [--pretty]
FILE: .html, .txt or .jsonl (one article a line). Without --corpus the bundled corpus is used.`;

/** A wrong call: told with the usage. */
class UsageError extends Error {}

let failures = 0;
function complain(place: string, message: string): void {
  failures += 1;
  console.error(`${place}: ${message}`);
}

/** Waits where the reader of our output is slow, so that memory stays flat over thousands of articles. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function parse(argv: readonly string[]) {
  const options = {
    corpus: { type: 'string', multiple: true },
    out: { type: 'string' },
    pretty: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function some(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError('no file given');
  return files;
}

async function run(argv: readonly string[]): Promise<void> {
  const { values, positionals } = parse(argv);
  const [command = '', ...rest] = positionals;
  const front = { complain, print, pretty: values.pretty };
  if (values.help) return print(USAGE);
  if (command === 'extract') return extractFiles(some(rest), front);
  if (command === 'compare') return compareFiles(some(rest), values.corpus ?? [], front);
  if (command !== 'corpus')
    throw new UsageError(command === '' ? 'no command given' : `unknown command "${command}"`);
  const [action, ...inputs] = rest;
  if (action === 'info') return corpusInfo(some(inputs), front);
  if (action !== 'build') throw new UsageError('corpus knows "build" and "info"');
  if (values.out === undefined) throw new UsageError('corpus build needs --out PACK');
  return buildCorpus(some(inputs), values.out, front);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader (head, less) has seen enough
  throw error;
});

try {
  await run(process.argv.slice(2));
} catch (error) {
  failures += 1;
  console.error(error instanceof UsageError ? `${error.message}\n${USAGE}` : messageOf(error));
}
process.exitCode = failures > 0 ? 1 : 0;
