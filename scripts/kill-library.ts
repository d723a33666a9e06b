/**
 * Kills both browsers at random moments of works on the library: `npx tsx scripts/kill-library.ts [kills] [seed] [browser]`. Needs
 * `npm run build:e2e` first. Prints what was found; exit code 1 where anything was lost.
 */
import { chanceOf } from '../bench/measures';
import { BROWSERS } from './browsers/find';
import { killOften } from './kills/run';

const KILLS = 50;

const [kills = KILLS, seed = 1, only] = process.argv.slice(2);
for (const name of BROWSERS.filter((one) => only === undefined || one === only)) {
  const told = await killOften(name, Number(kills), chanceOf(Number(seed)));
  const kinds = Object.entries(told.byKind).map(([kind, count]) => `${count} ${kind}`);
  console.log(
    `${name}: ${told.kills} kills (${kinds.join(', ')}), ${told.inTheMiddle} in the middle of a work, ` +
      `${told.unheard} with a step done that was not told yet, ${told.failures.length} failures`,
  );
  for (const failure of told.failures) console.log(`  ${failure}`);
  if (told.failures.length > 0) process.exitCode = 1;
}
