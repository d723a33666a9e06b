/**
 * English words for days and times, and other words that may stand between a speaker and his cue. Data only.
 */

/** Days of the week. */
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';

/** Months and their abbreviations; May is left out, because it is a verb and a name. */
export const MONTHS =
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec';

/** "last week", "that night" */
export const PERIODS =
  'week month year night morning afternoon evening day weekend summer spring fall winter time times';

/** Words that make a time of one of the periods. */
export const BEFORE_PERIOD =
  'last this that next each the a same past late early earlier one previous many several three four';

/** What leads into a day: "late on Thursday". */
export const BEFORE_DAY = 'on in late early earlier at last this since by later until during for over';

/** "the mayor himself said" */
export const REFLEXIVES = 'himself herself themselves itself';

/** Words in -ly that are no adverbs. */
export const NOT_ADVERBS =
  'family ally reply italy july assembly emily kelly bully supply kimberly sally beverly daily weekly billy molly fly rally';
