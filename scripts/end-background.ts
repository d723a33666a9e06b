/**
 * Ends the background at random moments while a reader uses the extension, in Chromium.
 *
 *     npx tsx scripts/end-background.ts [--times 200] [--seed N] [--build FOLDER]
 *
 * Needs `npm run build:e2e`. Every answer has to arrive, if need be after the sidebar said that it did not and
 * offered to ask again. Prints a summary, and each failure with its moment; the exit code is 1 where there is one.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chanceOf } from '../bench/measures';
import { launch } from './browsers/launch';
import { serveDemonstration } from './demo/serve';
import { endOften, readerOf } from './ends/run';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    build: { type: 'string', default: '.output' },
  },
});
const [times, seed] = [Number(values.times), Number(values.seed)];
if (!Number.isInteger(times) || times < 1) throw new Error('--times is a whole number from 1');
if (!Number.isInteger(seed)) throw new Error('--seed is a whole number');

console.log(`seed ${seed}`);
const demonstration = await serveDemonstration();
const driven = await launch('Chromium', { extension: join(resolve(values.build), 'e2e-chrome') });
try {
  const articles = [demonstration.article, `${demonstration.base}harbour-ledger.html`];
  const told = await endOften(await readerOf(driven, articles, chanceOf(seed)), times);
  console.log(
    `ended ${told.ends} times, ${told.live} of them while it ran; asked again ${told.retries} times`,
  );
  console.log(`longest wait for a step: ${(told.longest / 1000).toFixed(1)} s`);
  console.log(`did not come through: ${told.failures.length}`);
  for (const failure of told.failures) console.log(`    ${failure}`);
  if (told.failures.length > 0) process.exitCode = 1;
} finally {
  await driven.close();
  await demonstration.close();
}
