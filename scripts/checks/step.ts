/** One step of the whole test: a command, its time, and its output where it fails. */
import { spawn } from 'node:child_process';

export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...rest: string[]];
  /** What failed, in few lines; printed before the output, which may be long. Asked only after a failure. */
  readonly digest?: () => string;
}

export interface Outcome {
  readonly ok: boolean;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

const WIDTH = 34;
const BUFFERLESS = { FORCE_COLOR: '0', NO_COLOR: '1' };

/** Runs a step to its end and prints its line; the output only where it failed. Never rejects. */
export async function run({ name, command, digest }: Step): Promise<Outcome> {
  const start = performance.now();
  const outcome = await finished(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  console.log(`${outcome.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(WIDTH)}${seconds} s`);
  if (!outcome.ok) for (const text of [digest?.() ?? '', outcome.output]) console.log(indented(text));
  return outcome;
}

/** Runs steps one after the other, all of them, whatever fails. */
export async function runAll(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await run(step));
  return outcomes;
}

function finished([program, ...rest]: Step['command']): Promise<Outcome> {
  return new Promise((resolve) => {
    const pieces: string[] = [];
    const child = spawn(program, rest, {
      env: { ...process.env, ...BUFFERLESS },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (piece: string) => pieces.push(piece));
    }
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: pieces.join('') }));
  });
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
