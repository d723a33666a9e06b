/** Word lists → the rules' view of a language. Cost: O(words), once a language. */
import { type Lexicon, type Person, words } from './lexicon';
import type { Rows, WordLists } from './word-lists';

/** All words of all rows. */
const setOf = (rows: Rows = []): ReadonlySet<string> => new Set(rows.flatMap(words));

/** Letters of a word that may end another one: "chef" ends "Parteichef", "rat" ends too much. */
const SHORTEST_END = 4;

/** Has a word also where the word ends with one of its own: "Kremlsprecher", "SPD-Politikerin". */
class EndingSet extends Set<string> {
  override has(word: string): boolean {
    for (let at = 0; at === 0 || at <= word.length - SHORTEST_END; at += 1)
      if (super.has(word.slice(at))) return true;
    return false;
  }
}

/** Nouns; in a language of compounds also those that end with one of them. */
const nounsOf = (lists: WordLists, rows: Rows = []): ReadonlySet<string> =>
  lists.compounds ? new EndingSet(rows.flatMap(words)) : setOf(rows);

/** The first word of each row, "say says said saying" → say, unless it is the past as well: "read reads read". */
function basesOf(rows: Rows): ReadonlySet<string> {
  const bases = rows.map(words).filter(([base, ...forms]) => base !== undefined && !forms.includes(base));
  return new Set(bases.flatMap((forms) => forms.slice(0, 1)));
}

/** Rows of `forms | particle`. */
function particlesOf(rows: Rows = []): ReadonlyMap<string, ReadonlySet<string>> {
  const verbs = new Map<string, Set<string>>();
  for (const row of rows) {
    const [forms = '', particle = ''] = row.split('|');
    for (const form of words(forms)) verbs.set(form, (verbs.get(form) ?? new Set()).add(particle.trim()));
  }
  return verbs;
}

const listOf = (rows: Rows = []): readonly string[] => rows.flatMap(words);

const PERSONS = { he: 'm', she: 'f', it: 'n', they: 'p', i: 'i' } as const;

function pronounsOf(lists: WordLists['pronouns']): ReadonlyMap<string, Person> {
  const pronouns = new Map<string, Person>();
  for (const key of ['he', 'she', 'it', 'they', 'i'] as const)
    for (const word of words(lists[key])) pronouns.set(word, PERSONS[key]);
  return pronouns;
}

function speechOf(lists: WordLists) {
  const stance = lists.stanceVerbs ?? [];
  return {
    speech: setOf(lists.cueVerbs),
    stance: setOf(stance),
    bases: lists.beForms ? basesOf([...lists.cueVerbs, ...stance]) : new Set<string>(),
    nounForms: setOf(lists.nounForms),
    phrasal: particlesOf(lists.particleVerbs),
    asks: setOf(lists.askVerbs),
    answers: setOf(lists.answerVerbs),
    relays: setOf(lists.relayVerbs),
    neverInverted: setOf(lists.neverInverted),
    quotedParticiples: setOf(lists.quotedParticiples),
    toldBeforeTo: setOf(lists.toldBeforeTo),
    according: lists.sourcePhrases.map(words),
    sourceTags: setOf(lists.sourceTags),
    postpositions: setOf(lists.postpositions),
    sourceOpeners: setOf(lists.sourceOpeners),
    sourceNouns: setOf(lists.sourceNouns),
    utteranceNouns: nounsOf(lists, lists.utteranceNouns),
    workNouns: nounsOf(lists, lists.workNouns),
    wordNouns: setOf(lists.wordNouns),
    unrealWords: setOf(lists.unrealWords),
    denials: setOf(lists.denials),
    denialEnds: setOf(lists.denialEnds),
    deniers: setOf(lists.deniers),
    callNouns: setOf(lists.callNouns),
    broadcasters: setOf(lists.broadcasters),
  };
}

function peopleOf(lists: WordLists, names: WordLists) {
  return {
    pronouns: pronounsOf(lists.pronouns),
    nobody: setOf(lists.nobody),
    negatives: setOf(lists.negativeDeterminers),
    titles: nounsOf(lists, lists.titles),
    roles: nounsOf(lists, lists.roles ?? lists.titles),
    former: setOf(lists.formerWords),
    appointed: setOf(lists.appointedWords),
    homeEnds: listOf(lists.homeEnds),
    partyLetters: new Map(Object.entries(lists.partyLetters ?? {})),
    titleRoles: new Map(Object.entries(lists.titleRoles ?? {})),
    male: nounsOf(lists, lists.male),
    female: nounsOf(lists, lists.female),
    organisationEnds: nounsOf(lists, [...(lists.organisationEnds ?? []), ...(names.organisationEnds ?? [])]),
    bodyNouns: setOf([...(lists.bodyNouns ?? []), ...(names.bodyNouns ?? [])]),
    notPersons: setOf([...(lists.notPersons ?? []), ...(names.notPersons ?? [])]),
  };
}

function smallWordsOf(lists: WordLists) {
  const bound = [...lists.determiners, ...lists.prepositions, ...lists.relatives];
  return {
    determiners: setOf(lists.determiners),
    definites: setOf(lists.definites),
    selfStanding: setOf(lists.selfStanding),
    prepositions: setOf(lists.prepositions),
    complements: setOf(lists.complementPrepositions),
    places: setOf(lists.placePrepositions),
    absolutes: setOf(lists.absolutePrepositions),
    agents: setOf(lists.agentPrepositions),
    auxiliaries: setOf(lists.auxiliaries),
    be: setOf(lists.beForms),
    modals: setOf(lists.modals),
    adverbs: setOf(lists.adverbs),
    conjunctions: setOf(lists.conjunctions),
    joiners: setOf(lists.joiners),
    contentWords: setOf(lists.contentWords),
    relatives: setOf(lists.relatives),
    insertions: setOf(lists.insertionOpeners ?? bound),
    openers: setOf(lists.sentenceOpeners),
    weekdays: setOf(lists.weekdays),
    months: setOf(lists.months),
    periods: setOf(lists.periods),
    beforePeriod: setOf(lists.beforePeriod),
    beforeDay: setOf(lists.beforeDay),
    reflexives: setOf(lists.reflexives),
    notAdverbs: setOf(lists.notAdverbs),
    adverbEnds: listOf(lists.adverbEnds),
    participleEnds: listOf(lists.participleEnds),
    pastEnds: listOf(lists.pastEnds),
    ago: setOf(lists.agoWords),
    objectDeterminers: setOf(lists.objectDeterminers),
    perfects: setOf(lists.perfectVerbs),
    subordinators: setOf(lists.subordinators),
    elisions: setOf(lists.elisions),
    hangingPronouns: setOf(lists.hangingPronouns),
    nounEndings: listOf(lists.nounEndings),
    nounsAfterNames: lists.nounsAfterNames ?? false,
    titleCase: lists.titleCaseHeadings ?? false,
    capitalNouns: lists.capitalNouns ?? false,
    compounds: lists.compounds ?? false,
    verbSecond: lists.verbSecond ?? false,
    incises: lists.incises ?? false,
    twoSurnames: lists.twoSurnames ?? false,
    smallDays: lists.smallDays ?? false,
  };
}

/** The rules' view of a language's lists. Names of bodies and places are read in every language as in `names`. */
export const lexiconOf = (lang: string, lists: WordLists, names: WordLists = lists): Lexicon => ({
  lang,
  ...speechOf(lists),
  ...peopleOf(lists, names),
  ...smallWordsOf(lists),
});
