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

const LISTS: ReadonlyMap<string, WordLists> = new Map(
  Object.entries<WordLists>({ de, en, es, fr, it, nl, pl, pt, ru, sv, uk }),
);
const known = new Map<string, Lexicon>();

/** Made when a text of the language is read: an extension's background starts often, and reads few languages. */
function lexiconIn(lang: string, lists: WordLists): Lexicon {
  const before = known.get(lang);
  if (before !== undefined) return before;
  const lexicon = lexiconOf(lang, lists, en);
  known.set(lang, lexicon);
  return lexicon;
}

/** `lang` is BCP 47 ("de-at"); English where the language has no words of its own here. */
export function lexiconFor(lang: string): Lexicon {
  const language = lang.toLowerCase().split('-')[0] ?? 'en';
  const lists = LISTS.get(language);
  return lists === undefined ? lexiconIn('en', en) : lexiconIn(language, lists);
}
