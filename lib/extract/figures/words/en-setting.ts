/** English words that tell who counted, and where. */

/** Verbs of those who report a count. */
export const SAY: readonly string[] =
  'said says reported announced confirmed stated wrote posted estimated counted registered recorded claimed added told revealed'.split(
    ' ',
  );

/** Nouns of bodies that count. */
export const COUNTERS: readonly string[] =
  'officials official police authorities authority ministry military army government governor mayor president spokesman spokeswoman spokesperson service services agency forces force administration prosecutors prosecutor hospital hospitals rescuers medics firefighters council office bureau institute researchers analysts company report survey poll media monitors group organization commission department'.split(
    ' ',
  );

/** Capitalised words behind "in" and "at" that are no places. */
export const NO_PLACES: readonly string[] =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday telegram twitter facebook truth social i he she it we they the a an english russian ukrainian german french spanish christmas easter q1 q2 q3 q4 congress parliament gop democratic republican democrats republicans president mr mrs ms dr'.split(
    ' ',
  );

/** Behind these a name is the place that was hit: "struck Kyiv". */
export const HIT: readonly string[] = 'struck hit attacked shelled bombed targeted pounded'.split(' ');

/** The same as nouns, with "on": "attack on Kyiv". */
export const ATTACKED: readonly string[] =
  'attack attacks strike strikes assault assaults raid raids bombardment barrage shelling airstrike airstrikes'.split(
    ' ',
  );

/** Between the preposition and the name: "in the southern city of". */
export const PLACE_KINDS: readonly string[] =
  'the city cities town village capital region province district state county country area island port of central eastern western northern southern north south east west northeastern northwestern southeastern southwestern ukrainian russian american british german french israeli'.split(
    ' ',
  );
