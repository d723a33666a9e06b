/** English words whose coming and going is an editor's work, not a change of what was said. */

const SMALL = new Set(
  'a an the and but so then that this well uh um er just also of to in on for with at as is are was were be been it'.split(
    ' ',
  ),
);

/** An outlet that turns speech to report changes the person. */
export const PERSON_WORDS: ReadonlySet<string> = new Set(
  'i me my mine myself we us our ours he him his himself she her hers they them their you your'.split(' '),
);

/** Words that reverse a sentence. Never small. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor without'.split(' '),
);

/** Words and phrases by which a speaker holds back. */
export const HEDGES: readonly (readonly string[])[] = [
  ['i', 'think'],
  ['i', 'believe'],
  ['i', 'guess'],
  ['maybe'],
  ['perhaps'],
  ['probably'],
  ['possibly'],
  ['might'],
];

export const isSmallWord = (form: string): boolean => SMALL.has(form);
