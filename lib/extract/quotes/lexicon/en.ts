import { ACCORDING, PHRASAL, SPEECH, UTTERANCE_NOUNS } from './cues-en';
import { baseForms, type Lexicon, phrasalVerbs, wordSet, words } from './lexicon';
import { NOUN_FORMS, STANCE } from './stance-en';
import * as w from './words-en';

export const EN: Lexicon = {
  lang: 'en',
  speech: wordSet(SPEECH),
  stance: wordSet(STANCE),
  bases: baseForms(SPEECH + STANCE),
  nounForms: wordSet(NOUN_FORMS),
  phrasal: phrasalVerbs(PHRASAL),
  according: ACCORDING.map(words),
  utteranceNouns: wordSet(UTTERANCE_NOUNS),
  determiners: wordSet(w.DETERMINERS),
  prepositions: wordSet(w.PREPOSITIONS),
  auxiliaries: wordSet(w.AUXILIARIES),
  be: wordSet(w.BE),
  modals: wordSet(w.MODALS),
  adverbs: wordSet(w.ADVERBS),
  conjunctions: wordSet(w.CONJUNCTIONS),
  relatives: wordSet(w.RELATIVES),
  insertions: wordSet(w.INSERTIONS),
  pronouns: new Map(Object.entries(w.PRONOUNS)),
  nobody: wordSet(w.NOBODY),
  openers: wordSet(w.SENTENCE_OPENERS),
  titles: wordSet(w.TITLES),
  roles: wordSet(w.ROLES),
  titleRoles: new Map(Object.entries(w.TITLE_ROLES)),
  male: wordSet(w.MALE),
  female: wordSet(w.FEMALE),
  organisationEnds: wordSet(w.ORGANISATION_ENDS),
  notPersons: wordSet(w.NOT_PERSONS),
  workNouns: wordSet(w.WORK_NOUNS),
  wordNouns: wordSet(w.WORD_NOUNS),
  broadcasters: wordSet(w.BROADCASTERS),
  nounsAfterNames: true,
  titleCase: true,
};
