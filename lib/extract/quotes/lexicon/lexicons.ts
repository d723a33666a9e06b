/** The lexicon of a language: English in full, German, French and Spanish soundly, others by their commonest words. */
import type { Lexicon } from './lexicon';
import { lexiconOf } from './read-lists';
import type { WordLists } from './word-lists';
import de from './words/de.json';
import en from './words/en.json';
import es from './words/es.json';
import fr from './words/fr.json';
import it from './words/it.json';
import nl from './words/nl.json';
import pl from './words/pl.json';
import pt from './words/pt.json';
import ru from './words/ru.json';
import sv from './words/sv.json';
import uk from './words/uk.json';

const EN = lexiconOf('en', en);
const OTHERS: Readonly<Record<string, WordLists>> = { de, es, fr, it, nl, pl, pt, ru, sv, uk };

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([
  ['en', EN],
  ...Object.entries(OTHERS).map(([lang, lists]): [string, Lexicon] => [lang, lexiconOf(lang, lists, en)]),
]);

/** `lang` is BCP 47 ("de-at"); English where the language has no words of its own here. */
export function lexiconFor(lang: string): Lexicon {
  return LEXICONS.get(lang.toLowerCase().split('-')[0] ?? 'en') ?? EN;
}
