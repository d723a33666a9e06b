/**
 * One comparison in a process that has done nothing before, as the background does it after it was killed: open the
 * pack and the near words, extract the article, compare. Prints the milliseconds. Started by compare.ts with the pack's path.
 */
import { readFileSync } from 'node:fs';
import { readNearness } from '../cli/near-words';
import { createCorpus } from '../lib/corpus/corpus';
import { openPack } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import { compare } from '../lib/match/compare';
import { madeArticle } from './made-articles';
import { timed } from './measures';

const [pack, words, seed] = process.argv.slice(2);
if (pack === undefined) throw new Error('give a pack, a number of words and a seed');
const article = madeArticle(Number(words), Number(seed));
const took = await timed(() => {
  const corpus = createCorpus(openPack(readFileSync(pack, 'utf8')).articles, readNearness());
  return compare(article, extract(article), corpus);
});
console.log(took);
