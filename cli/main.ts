/** The terminal front: what is printed goes to standard output, what went wrong to standard error. */
import { runCommand } from './command';

/** Waits where the reader of our output is slow, so that memory stays flat over thousands of articles. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader (head, less) has seen enough
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), { print, tell: (line) => console.error(line) });
