/** English nouns and function words for what a figure counts. */

/** Canonical noun → other nouns for the same thing, singular. */
export const SAME_NOUN: Readonly<Record<string, readonly string[]>> = {
  person: [
    'people',
    'persons',
    'folk',
    'folks',
    'individual',
    'human',
    'human being',
    'other',
    'life',
    'soul',
  ],
  soldier: [
    'troop',
    'trooper',
    'serviceman',
    'servicewoman',
    'service member',
    'servicemember',
    'military personnel',
  ],
  drone: ['uav', 'uas', 'shahed', 'quadcopter'],
  child: ['kid', 'youngster'],
  woman: [],
  man: [],
  percent: [],
};

/** Forms that the rules of the plural do not reach → singular. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'people',
  persons: 'person',
  folks: 'folk',
  children: 'child',
  men: 'man',
  women: 'woman',
  servicemen: 'serviceman',
  servicewomen: 'servicewoman',
  policemen: 'policeman',
  firemen: 'fireman',
  fishermen: 'fisherman',
  gunmen: 'gunman',
  businessmen: 'businessman',
  congressmen: 'congressman',
  lawmen: 'lawman',
  lives: 'life',
  wives: 'wife',
  wolves: 'wolf',
  knives: 'knife',
  halves: 'half',
  thieves: 'thief',
  leaves: 'leaf',
  loaves: 'loaf',
  shelves: 'shelf',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  oxen: 'ox',
  criteria: 'criterion',
  data: 'data',
  media: 'media',
  buses: 'bus',
  gases: 'gas',
  viruses: 'virus',
  campuses: 'campus',
  bonuses: 'bonus',
  crises: 'crisis',
  analyses: 'analysis',
  aircraft: 'aircraft',
  spacecraft: 'spacecraft',
  fish: 'fish',
  sheep: 'sheep',
  cattle: 'cattle',
  personnel: 'personnel',
  staff: 'staff',
  police: 'police',
  troops: 'troop',
  series: 'series',
  species: 'species',
  movies: 'movie',
  cookies: 'cookie',
  ties: 'tie',
  pies: 'pie',
  calories: 'calorie',
  zombies: 'zombie',
  selfies: 'selfie',
  rookies: 'rookie',
  civilians: 'civilian',
  dead: 'dead',
  wounded: 'wounded',
  injured: 'injured',
};

/** End in s and are no plural. */
export const NO_PLURAL: readonly string[] =
  'this his its us is was has does as less plus across perhaps always sometimes besides towards afterwards yes thus versus news politics economics physics mathematics gas bus virus campus basis crisis analysis status census focus bonus bias canvas christmas lens texas kansas arkansas paris athens brussels illinois dallas vegas hamas naples james charles thomas nicholas harris williams overseas whereas alias atlas iris tennis express access process success business address congress press class glass pass mass loss cross boss dress stress progress wireless homeless endless previous serious various famous'.split(
    ' ',
  );

/** A counted phrase ends before these: they are no nouns and stand before none that is counted. */
export const STOPS: readonly string[] = [
  'a an the this that these those each every another any some no such both either neither which what whose who whom when where while why how if whether because since although though unless until till than then there here',
  'and or nor but yet so as at by for from in into of off on onto out over per to under up upon via with within without about above across after against along amid among around before behind below beneath beside between beyond despite down during except inside like near outside past through throughout toward towards underneath versus vs plus minus',
  'i you he she it we they me him her us them my your his its our their mine yours hers ours theirs himself herself itself themselves',
  'am is are was were be been being do does did done doing have has had having will would shall should can could may might must ought cannot',
  "isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't",
  'not never also just only even still already again once too very quite rather almost nearly further later earlier ago apiece altogether overall together away back ahead apart worldwide annually daily weekly monthly yearly respectively respectively currently reportedly allegedly formerly',
  'said says say saying told tells added adds asked wrote writes reported reports announced announces confirmed confirms stated states claimed claims warned warns noted notes',
  'went goes go going came comes come coming got gets get made makes make took takes take gave gives give left leaves leave lost loses lose won wins win ran runs run fell falls fall rose rises rise grew grows grow saw sees see found finds find kept keeps keep held holds hold led leads lead met meets meet paid pays pay put puts set sets shot shoots hit hits cut cuts lets let stood stands stand sat sits lies lay began begins begin became becomes become felt feels seemed seems showed shows show wanted wants want needed needs need used uses includes include included including remains remain remained spent spends spend sold sells sell bought buys buy',
  'killed killing kills injured injuring injures wounded wounding wounds hurt dead died die dies dying missing arrested detained displaced destroyed damaged trapped pulled taken sent fired launched intercepted downed seized held based called known seen given shown left worth long wide high tall deep each',
]
  .join(' ')
  .split(' ');

/** Nouns behind "one" that make it an idiom or a stand-in for "a": "one day", "one official said". */
export const ONE_IDIOMS: readonly string[] =
  'adviser aide staffer day thing way side hand point reason time moment example exception another other official analyst expert observer user critic source resident witness person notable last more of such step'.split(
    ' ',
  );
/** Words before "one" that make it a pronoun: "the one", "no one". */
export const ONE_PRONOUN_AFTER: readonly string[] =
  'the this that no any every each some which another number day last next first only-one big little good bad new old wrong right loved square back minus and'.split(
    ' ',
  );

/** Singulars that a number in digits may count in front of a noun: "a 12 page document". */
export const ATTRIBUTIVE: readonly string[] =
  'page cylinder door story storey speed bedroom bathroom seat room person man woman game episode song track part round member player team passenger foot gate lane day point'.split(
    ' ',
  );

/** Words that tell that a four-digit number is a count and not a year: people and things that news counts. */
export const COUNTED_FOR_SURE: readonly string[] =
  'people person soldier troop trooper civilian child woman man worker employee job customer user student vehicle car home house family patient prisoner refugee migrant resident voter vote drone missile rocket tank unit ship flight passenger officer fighter protester killed injured missing dead case death time acre square'.split(
    ' ',
  );
