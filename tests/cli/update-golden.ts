/** Writes the golden files afresh: `npx tsx tests/cli/update-golden.ts`, then read the change before it is committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENTS, goldenOf, printedFor } from './golden';

for (const document of DOCUMENTS) {
  const file = goldenOf(document);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await printedFor(document));
}
console.log(`${DOCUMENTS.length} golden files written`);
