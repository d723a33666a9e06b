/**
 * `bench`: runs the benchmark of the candidate stage in a process of its own, whose memory and warm-up nothing
 * else touched. Its peers (fuse.js among them) are no part of the terminal front: bench/ is started, not imported.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCH = path.join(path.dirname(fileURLToPath(import.meta.url)), '../bench/statements.ts');

/** @param statements how many the corpus holds; null: the benchmark's own default */
export async function runBench(statements: number | null): Promise<void> {
  const args = [...process.execArgv, BENCH, ...(statements === null ? [] : [String(statements)])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the benchmark ended with ${code}`);
}
