/**
 * The gender of people whom neither title nor first name tells: "If Unrau fails, she can try again".
 *
 * A pronoun votes only where one person alone is named in its sentence or in the one before; people whose votes
 * disagree stay as they are. Cost: one pass, O(words). Source: own; the corpus counts of Bergsma and Lin (2006)
 * do the same over millions of pages, but weigh more than the extension.
 */
import type { Frame } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import type { Mention } from './mentions';
import type { Gender } from './names';
import type { Person } from './people';
import type { Token } from './tokens';

/** Tokens at the start of a sentence among which its subject's pronoun stands: "But then she". */
const LEAD = 3;

/** The one gender of the pronouns in these words; null for none or both. */
function genderIn(tokens: readonly Token[], lexicon: Lexicon): Gender {
  let found: Gender = null;
  for (const { lower } of tokens) {
    const person = lexicon.pronouns.get(lower);
    if (person !== 'm' && person !== 'f') continue;
    if (found !== null && found !== person) return null;
    found = person;
  }
  return found;
}

const onlyPerson = (mentions: readonly Mention[]): Person | null => {
  const persons = new Set(mentions.map(({ person }) => person));
  return persons.size === 1 ? (mentions[0]?.person ?? null) : null;
};

/** What the words behind a frame's only name, or those that open the next frame, say of its gender. */
function vote(
  frames: readonly Frame[],
  mentions: readonly (readonly Mention[])[],
  i: number,
  lexicon: Lexicon,
): Gender {
  const here = frames[i];
  const next = frames[i + 1];
  const inside = genderIn(here?.tokens.slice((mentions[i]?.[0]?.token ?? 0) + 1) ?? [], lexicon);
  if (inside !== null || next?.paragraph !== here?.paragraph || mentions[i + 1]?.length !== 0) return inside;
  return genderIn(next?.tokens.slice(0, LEAD) ?? [], lexicon);
}

/** Tells people their gender by the pronouns around their names. `mentions`: those of each frame. */
export function learnGenders(
  frames: readonly Frame[],
  mentions: readonly (readonly Mention[])[],
  lexicon: Lexicon,
): void {
  const votes = new Map<Person, Set<Gender>>();
  mentions.forEach((here, i) => {
    const person = onlyPerson(here);
    const gender = person?.gender === null ? vote(frames, mentions, i, lexicon) : null;
    if (person && gender) votes.set(person, (votes.get(person) ?? new Set()).add(gender));
  });
  for (const [person, genders] of votes) {
    const [gender] = genders;
    if (genders.size === 1 && gender) person.gender = gender;
  }
}
