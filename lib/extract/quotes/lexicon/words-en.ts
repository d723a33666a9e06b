/**
 * English words that shape a sentence around a quote. Data only.
 */

export const DETERMINERS =
  'the a an this that these those his her its their my our your one some another each every both several many most two three four five six few any no all such';

export const PREPOSITIONS =
  'of for at in from with on to by about as into over under after before during against between among through without within near like than behind beyond outside inside across amid toward towards until since upon via per despite alongside following regarding including';

export const AUXILIARIES =
  "has have had having is are was were be been being am did do does will would can could may might must should shall to not kept keep keeps began didn't don't doesn't hasn't haven't hadn't wasn't weren't isn't won't wouldn't couldn't can't shouldn't never";

/** Forms of "to be": with a past participle they make a passive, whose subject does not speak. */
export const BE = 'is are was were be been being am';

/** With one of these a verb tells what may or should be said, not what was. */
export const MODALS = 'would could may might must should shall will can to';

/** Subjects that say nothing: "you might call it “noise”". */
export const NOBODY = 'you nobody everybody everyone anybody anyone somebody there what which things';

/** Besides words in -ly. */
export const ADVERBS =
  'also then later once again even just often still always ever first earlier previously now since soon yesterday today tonight sometimes already yet too only simply so instead meanwhile however moreover afterward afterwards before further twice recently famously nonetheless nevertheless thus indeed elsewhere separately';

export const CONJUNCTIONS =
  'and or but that while when if because although though whereas whether unless as nor yet where why how what until since after before once';

export const RELATIVES = 'who whom whose which';

/** Openers of an insertion between speaker and cue, besides determiners, prepositions and relatives. */
export const INSERTIONS =
  'who whose which speaking asked appearing referring when while now then then- aged formerly a an the one his her its their at in on of for from with during after before by as like himself herself also himself, campaigning responding standing pointing citing noting sitting visiting wearing using joined flanked himself formerly currently';

export const PRONOUNS: Readonly<Record<string, 'm' | 'f' | 'n' | 'p' | 'i'>> = {
  he: 'm',
  she: 'f',
  it: 'n',
  they: 'p',
  i: 'i',
  we: 'i',
  his: 'm',
  her: 'f',
  him: 'm',
};

/** Words that open a sentence with a capital and are no name. */
export const SENTENCE_OPENERS =
  'hours days weeks months years minutes moments hundreds thousands dozens written based given asked speaking responding referring citing noting pressed questioned calling writing appearing here there yes no not well why what how when where who if now then next last earlier later suddenly another others other critics supporters officials sources voters experts analysts police authorities democrats republicans conservatives liberals lawmakers prosecutors lawyers researchers scientists reporters aides advisers protesters residents people women men still yet thus even only just more most much many some it we they you he she i my our your his her their its this that these those';

/** Words that stand before a name and tell an office or an address; stripped from the name. */
export const TITLES =
  'mr mrs ms miss dr prof professor sir lady lord dame president vice prime minister premier chancellor senator sen sens congressman congresswoman representative rep reps gov govs governor lt mayor secretary speaker chief justice judge general gen attorney ambassador amb king queen prince princess pope father rev reverend bishop archbishop cardinal imam rabbi sheriff officer detective inspector captain capt colonel col sergeant sgt major admiral commander director deputy assistant executive chief supervisor trustee spokesman spokeswoman spokesperson press former ex-president foreign defense defence finance interior house senate majority minority leader whip chairman chairwoman chair delegate councilman councilwoman commissioner coach ceo founder co-founder editor editor-in-chief host anchor reporter correspondent columnist author actor actress singer comedian economist analyst strategist adviser advisor attorney lawyer activist billionaire businessman mogul nominee candidate frontrunner front-runner democrat republican gop democratic sens state treasury homeland security national party then-president then-secretary then-gov then-sen us u.s american british german french russian ukrainian chinese israeli norwegian turkish polish italian spanish canadian mexican indian japanese iranian kremlin texas florida ohio new';

/** Of the titles: what the bearer is called by afterwards ("the president"). */
export const ROLES =
  'president minister premier chancellor senator congressman congresswoman representative governor mayor secretary speaker justice judge general attorney ambassador king queen prince princess pope reverend bishop archbishop cardinal imam rabbi sheriff officer detective inspector captain colonel sergeant major admiral commander director deputy spokesman spokeswoman spokesperson leader whip chairman chairwoman chair delegate councilman councilwoman commissioner coach ceo founder co-founder editor host anchor reporter correspondent columnist author actor actress singer comedian economist analyst strategist adviser advisor lawyer activist billionaire businessman businesswoman mogul tycoon nominee candidate frontrunner front-runner democrat republican official officials aide aides expert professor scientist researcher doctor nurse teacher student veteran voter resident neighbor neighbour witness survivor victim mother father wife husband son daughter brother sister friend man woman boy girl person member manager executive consultant operative pollster historian critic supporter opponent rival colleague partner owner president-elect lawmaker politician diplomat envoy prosecutor investigator pastor priest novelist writer journalist blogger pundit narrator moderator interviewer organizer organiser protester volunteer donor fundraiser surrogate narrator treasurer superintendent principal dean engineer pilot soldier star champion legend socialist conservative liberal libertarian newspaper magazine';

/** "Sen." and the like, as the role they stand for. */
export const TITLE_ROLES: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'congressman',
  gov: 'governor',
  gen: 'general',
  prof: 'professor',
  dr: 'doctor',
  amb: 'ambassador',
  col: 'colonel',
  capt: 'captain',
  rev: 'reverend',
  mr: 'man',
  mrs: 'woman',
  ms: 'woman',
};

/** Nouns and titles that tell a person's gender. */
export const MALE =
  'mr sir lord king prince father congressman councilman spokesman chairman businessman actor husband son brother man boy pope priest';
export const FEMALE =
  'mrs ms miss lady dame queen princess congresswoman councilwoman spokeswoman chairwoman businesswoman actress wife daughter sister mother woman girl';

/** A run of capitals that ends with one of these names no person. */
export const ORGANISATION_ENDS =
  'administration foundation university college party committee council house senate congress court street journal times post news tower institute association union agency ministry department bureau office company corporation corp inc ltd group bank fund center centre church school hospital board commission network coalition campaign alliance league club force service services act bill amendment convention caucus states nations kingdom republic city county park avenue road hall plaza hotel casino airport beach valley river island islands press today week magazine review daily show radio television tv twitter facebook telegram instagram party press pac project movement society organization organisation federation parliament tribune herald globe guardian examiner cnn nbc abc cbs msnbc fox bbc npr reuters post-gazette day night war deal plan summit';

/** Names of places and bodies that stand alone as a capitalised word and are no person. */
export const NOT_PERSONS =
  'america american americans washington europe european russia russian russians ukraine ukrainian ukrainians kyiv kiev moscow kremlin china chinese israel iran iraq syria britain england france germany mexico canada california texas florida ohio iowa nevada virginia michigan pennsylvania wisconsin arizona georgia colorado indiana york hampshire carolina jersey massachusetts maryland illinois london paris berlin beijing brussels congress senate house pentagon democrat democrats democratic republican republicans gop dnc rnc fbi cia nsa nato eu un u.s us uk islam islamic muslim muslims christian christians jewish jews god white black hispanic latino african asian monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december twitter facebook telegram truth social cnn nbc abc cbs msnbc fox news bbc npr politico reuters breitbart yes no isis internet english spanish super election day constitution supreme court benghazi obamacare medicare medicaid olympics christmas easter thanksgiving south north east west';

/** Words that name a work, so that what follows in quotation marks is its title. */
export const WORK_NOUNS =
  'book novel memoir film movie documentary song album single show series sitcom drama play musical poem magazine newspaper journal podcast program programme episode article essay column painting game video website site account blog ballad opera hit bestseller trilogy comedy thriller anthem tune track';

/** Words that say that the quoted words are spoken of as words. */
export const WORD_NOUNS =
  'word term phrase expression name nickname acronym label hashtag slogan motto password letter letters called named dubbed nicknamed titled entitled so-called known marked labeled labelled headlined captioned spelled';

/** Bodies whose possessive stands before the title of a broadcast or a column: CNN's "State of the Union". */
export const BROADCASTERS =
  'cnn nbc abc cbs msnbc fox bbc npr pbs hbo showtime netflix amazon hulu espn c-span bravo mtv siriusxm breitbart time wsj itv sky channel news radio network television tv';
