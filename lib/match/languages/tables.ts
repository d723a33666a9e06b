/** All rows of the bilingual word list, whatever file they stand in (see words/README.md). */
import economyAndLife from './words/economy-and-life.json';

import names from './words/names.json';
import notions from './words/notions.json';
import politicsAndWar from './words/politics-and-war.json';
import qualities from './words/qualities.json';
import smallWords from './words/small-words.json';
import verbs from './words/verbs.json';

export const tables: readonly string[] = [
  names,
  smallWords,
  verbs,
  politicsAndWar,
  economyAndLife,
  qualities,
  notions,
].flatMap(({ rows }) => rows);
