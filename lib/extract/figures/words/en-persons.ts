/** Nouns for anyone: with them, what happened is what is counted. */
export const GENERIC: readonly string[] = [
  'person',
  'victim',
  'civilian',
  'resident',
  'more',
  'citizen',
  'local',
  'casualty',
];

/** English nouns for people, singular: what may be killed, injured, arrested. */
export const PERSONS: readonly string[] =
  'person people civilian resident citizen man woman child boy girl baby infant teenager student pupil teacher worker rescuer firefighter medic doctor nurse patient journalist reporter officer policeman soldier troop guard fighter militant insurgent rebel gunman terrorist attacker suspect protester demonstrator hostage prisoner passenger driver pedestrian cyclist tourist visitor guest fan villager farmer fisherman miner migrant refugee passer-by bystander victim employee member crew relative neighbor neighbour family human staff personnel police commander general sailor pilot marine serviceman volunteer activist worshipper shopper elderly adult youth local national'.split(
    ' ',
  );
