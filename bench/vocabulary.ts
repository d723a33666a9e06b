/** Words for made-up articles: by topic, because an article repeats the words of its own; people and places are invented. */

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Nouns of one topic each. */
export const TOPICS: readonly (readonly string[])[] = [
  'ceasefire, missile, drone, soldier, front line, border, convoy, prisoner, sanction, air defence, peace plan, negotiator, territory',
  'tariff, interest rate, inflation, pension, tax cut, deficit, central bank, exporter, wage, budget, steel mill, treasury, bond market',
  'vaccine, hospital, nurse, waiting list, surgeon, outbreak, virus, patient, pharmacy, ambulance, health ministry, clinic, midwife',
  'flood, wildfire, evacuation, dam, firefighter, hurricane, mudslide, river bank, harvest, drought, rescue team, shelter, heat wave',
  'verdict, prosecutor, appeal, witness, bribery, jury, testimony, warrant, detention, police chief, wiretap, ruling, constitution',
  'railway, ferry, runway, bridge, tunnel, bus driver, signal failure, harbour, timetable, pilot, container ship, crossing, fare',
  'goalkeeper, striker, referee, penalty, transfer, qualifier, stadium, midfielder, coach, title race, injury, champion, derby',
  'election, coalition, ballot, parliament, opposition, referendum, constituency, recount, polling station, cabinet, veto, amendment',
  'satellite, reactor, battery, chipmaker, algorithm, rocket, telescope, start-up, data centre, patent, robot, antenna, laboratory',
  'school, teacher, curriculum, scholarship, university, tuition, classroom, exam, kindergarten, dormitory, library, apprentice',
].map(list);

export const ADJECTIVES = list(
  'fragile, unfinished, expensive, secret, reckless, historic, temporary, unacceptable, rural, outdated, generous, disputed, crowded, quiet, illegal, flawed, regional, permanent, unlikely, joint, empty, stubborn, delicate, urgent, hollow, credible',
);

export const VERBS = list(
  'rebuild, postpone, abandon, inspect, defend, finance, dismantle, negotiate, monitor, reopen, condemn, postpone, replace, expand, ration, evacuate, subsidise, privatise, investigate, sabotage, celebrate, repair, downplay, redesign, outlaw, ratify',
);

export const OPENINGS = list(
  'we will, we cannot, I would never, they have to, nobody wants to, we are ready to, you should, I think we must, it is time to, we tried to, they promised to, everyone here wants to',
);

export const JOINTS = list('because, and, but, so that, even if, before, unless, while, although, and yet');

export const PLACES = list(
  'Varlund, Brenholm, Castrelo, Dunmorrow, Eskeby, Feldau, Garnica, Hollisport, Iverna, Jastrow, Kelmora, Lindesnay, Morvane, Nadorin, Ostrelle, Pelham Bay, Quintara, Rosvik, Selmont, Tarbeck, Ulvsund, Vescovo, Westerlin, Yarrowdale',
);

export const FIRST_NAMES = list(
  'Anna, Boris, Carla, David, Elena, Frank, Greta, Hugo, Irene, Jonas, Karin, Lukas, Maria, Nikolai, Olga, Peter, Rosa, Stefan, Tanja, Victor, Wanda, Yusuf',
);

export const SURNAMES = list(
  'Abernathy, Bergqvist, Cordoza, Delacroix, Ekholm, Fairweather, Galanis, Hartnell, Ivanov, Jankowski, Kessler, Lindgren, Marchetti, Novotny, Okonkwo, Petrakis, Quimby, Rasmussen, Sandoval, Thorvald, Ulrich, Vasquez, Whitcombe, Yilmaz, Zielinski, Ostrander, Pemberton, Castellano, Drummond, Falkenrath',
);

export const ROLES = list(
  'mayor, minister, spokeswoman, union leader, general, judge, director, engineer, senator, coach',
);
export const CUES = list('said, told reporters, warned, added, insisted, argued, wrote, replied');
export const WEEKDAYS = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');
