/** What the reader decided of outlets: other names, hidden ones, several hosts that are one. */
import * as v from 'valibot';
import { type OutletChoice, outletChoiceSchema } from '../../lib/library/kept';
import { changeLibrary, lookIntoLibrary } from './database';

/** By host; one that cannot be read is left out. @throws Error in words for the reader */
export function listOutletChoices(): Promise<readonly OutletChoice[]> {
  return lookIntoLibrary(async (transaction) => {
    const rows = await transaction.objectStore('outlets').getAll();
    return rows.flatMap((raw) => {
      const choice = v.safeParse(outletChoiceSchema, raw);
      return choice.success ? [choice.output] : [];
    });
  });
}

const saysNothing = ({ name, isHidden, mergedInto }: OutletChoice): boolean =>
  name === null && !isHidden && mergedInto === null;

/** Each in the place of what was decided of its host before. @throws Error in words for the reader */
export function writeOutletChoices(choices: readonly OutletChoice[]): Promise<void> {
  return changeLibrary(async (transaction) => {
    const outlets = transaction.objectStore('outlets');
    for (const choice of choices)
      if (saysNothing(choice)) await outlets.delete(choice.host);
      else await outlets.put(choice);
  });
}

/** The same of one. @throws Error in words for the reader */
export const writeOutletChoice = (choice: OutletChoice): Promise<void> => writeOutletChoices([choice]);
