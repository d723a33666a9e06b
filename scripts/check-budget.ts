/** `tsx scripts/check-budget.ts BUILD...`: fails where a build's content script is over its budget. */
import { CONTENT_BUDGET, contentSizes, totalBytes } from './checks/budget';

let over = false;
for (const output of process.argv.slice(2)) {
  const sizes = contentSizes(output);
  const total = totalBytes(sizes);
  over ||= total > CONTENT_BUDGET;
  console.log(`${output}: ${total} of ${CONTENT_BUDGET} bytes gzipped`);
  for (const { file, bytes } of sizes) console.log(`  ${file} ${bytes}`);
}
process.exitCode = over ? 1 : 0;
