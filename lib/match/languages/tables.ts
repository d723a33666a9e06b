/** All rows of the bilingual word list, whatever file they stand in (see words/README.md). */
import names from './words/names.json';

export const tables: readonly string[] = [names].flatMap(({ rows }) => rows);
