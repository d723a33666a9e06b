/**
 * English cue verbs, one verb with its forms a line. Data only: add a line to teach a verb.
 */

/** Verbs that report speech by themselves: "…," she said. */
export const SPEECH = `
  say says said saying
  tell tells told telling
  write writes wrote written writing
  add adds added adding
  ask asks asked asking
  reply replies replied replying
  respond responds responded responding
  answer answers answered answering
  state states stated stating
  declare declares declared declaring
  announce announces announced announcing
  claim claims claimed claiming
  assert asserts asserted asserting
  insist insists insisted insisting
  contend contends contended contending
  argue argues argued arguing
  maintain maintains maintained maintaining
  allege alleges alleged alleging
  explain explains explained explaining
  note notes noted noting
  observe observes observed observing
  remark remarks remarked remarking
  comment comments commented commenting
  report reports reported reporting
  warn warns warned warning
  caution cautions cautioned cautioning
  admit admits admitted admitting
  concede concedes conceded conceding
  acknowledge acknowledges acknowledged acknowledging
  confess confesses confessed confessing
  deny denies denied denying
  confirm confirms confirmed confirming
  reveal reveals revealed revealing
  disclose discloses disclosed disclosing
  suggest suggests suggested suggesting
  propose proposes proposed proposing
  recommend recommends recommended recommending
  advise advises advised advising
  urge urges urged urging
  demand demands demanded demanding
  request requests requested requesting
  plead pleads pleaded pled pleading
  beg begs beged beging
  promise promises promised promising
  pledge pledges pledged pledging
  vow vows vowed vowing
  swear swears swore sworn swearing
  threaten threatens threatened threatening
  predict predicts predicted predicting
  forecast forecasts forecasted forecasting
  estimate estimates estimated estimating
  recall recalls recalled recalling
  remember remembers remembered remembering
  continue continues continued continuing
  conclude concludes concluded concluding
  emphasize emphasizes emphasized emphasizing
  emphasise emphasises emphasised emphasising
  stress stresses stressed stressing
  underline underlines underlined underlining
  underscore underscores underscored underscoring
  highlight highlights highlighted highlighting
  reiterate reiterates reiterated reiterating
  repeat repeats repeated repeating
  restate restates restated restating
  affirm affirms affirmed affirming
  reaffirm reaffirms reaffirmed reaffirming
  testify testifies testified testifying
  tweet tweets tweeted tweeting
  retweet retweets retweeted retweeting
  post posts posted posting
  blog blogs blogged blogging
  email emails emailed emailing
  e-mail e-mails e-mailed e-mailing
  quip quips quipped quipping
  joke jokes joked joking
  jest jests jested jesting
  tease teases teased teasing
  boast boasts boasted boasting
  brag brags bragged bragging
  crow crows crowed crowing
  gush gushes gushed gushing
  rave raves raved raving
  complain complains complained complaining
  grumble grumbles grumbled grumbling
  gripe gripes griped griping
  lament laments lamented lamenting
  mourn mourns mourned mourning
  fume fumes fumed fuming
  rage rages raged raging
  rant rants ranted ranting
  scoff scoffs scoffed scoffing
  sneer sneers sneered sneering
  mock mocks mocked mocking
  taunt taunts taunted taunting
  shout shouts shouted shouting
  yell yells yelled yelling
  scream screams screamed screaming
  cry cries cried crying
  exclaim exclaims exclaimed exclaiming
  bellow bellows bellowed bellowing
  chant chants chanted chanting
  whisper whispers whispered whispering
  mutter mutters muttered muttering
  murmur murmurs murmured murmuring
  mumble mumbles mumbled mumbling
  sigh sighs sighed sighing
  chuckle chuckles chuckled chuckling
  shrug shrugs shrugged shrugging
  retort retorts retorted retorting
  counter counters countered countering
  rebut rebuts rebutted rebutting
  refute refutes refuted refuting
  dispute disputes disputed disputing
  protest protests protested protesting
  snap snaps snapped snapping
  interject interjects interjected interjecting
  interrupt interrupts interrupted interrupting
  blurt blurts blurted blurting
  specify specifies specified specifying
  clarify clarifies clarified clarifying
  elaborate elaborates elaborated elaborating
  describe describes described describing
  characterize characterizes characterized characterizing
  characterise characterises characterised characterising
  call calls called calling
  label labels labeled labeling
  dub dubs dubbed dubbing
  deem deems deemed deeming
  denounce denounces denounced denouncing
  condemn condemns condemned condemning
  decry decries decried decrying
  criticize criticizes criticized criticizing
  criticise criticises criticised criticising
  blast blasts blasted blasting
  slam slams slammed slamming
  rip rips ripped ripping
  accuse accuses accused accusing
  charge charges charged charging
  praise praises praised praising
  hail hails hailed hailing
  laud lauds lauded lauding
  applaud applauds applauded applauding
  tout touts touted touting
  welcome welcomes welcomed welcoming
  thank thanks thanked thanking
  congratulate congratulates congratulated congratulating
  muse muses mused musing
  ponder ponders pondered pondering
  wonder wonders wondered wondering
  speculate speculates speculated speculating
  opine opines opined opining
  posit posits posited positing
  theorize theorizes theorized theorizing
  postulate postulates postulated postulating
  summarize summarizes summarized summarizing
  summarise summarises summarised summarising
  quote quotes quoted quoting
  cite cites cited citing
  reads read reading
  recite recites recited reciting
  proclaim proclaims proclaimed proclaiming
  pronounce pronounces pronounced pronouncing
  trumpet trumpets trumpeted trumpeting
  herald heralds heralded heralding
  voice voices voiced voicing
  express expresses expressed expressing
  communicate communicates communicated communicating
  convey conveys conveyed conveying
  recount recounts recounted recounting
  narrate narrates narrated narrating
  inform informs informed informing
  notify notifies notified notifying
  assure assures assured assuring
  reassure reassures reassured reassuring
  advocate advocates advocated advocating
  implore implores implored imploring
  exhort exhorts exhorted exhorting
  appeal appeals appealed appealing
  beseech beseeches beseeched beseeching
  instruct instructs instructed instructing
  invite invites invited inviting
  challenge challenges challenged challenging
  question questions questioned questioning
  query queries queried querying
  inquire inquires inquired inquiring
  counsel counsels counseled counseling
  preach preaches preached preaching
  lecture lectures lectured lecturing
  scold scolds scolded scolding
  chide chides chided chiding
  rebuke rebukes rebuked rebuking
  admonish admonishes admonished admonishing
  berate berates berated berating
  concur concurs concurred concurring
  agree agrees agreed agreing
  disagree disagrees disagreed disagreing
  echo echos echoed echoing
  chime chimes chimed chiming
  stammer stammers stammered stammering
  blare blares blared blaring
  hint hints hinted hinting
  imply implies implied implying
  insinuate insinuates insinuated insinuating
  intimate intimates intimated intimating
  indicate indicates indicated indicating
  outline outlines outlined outlining
  sum sums summed summing
  portray portrays portrayed portraying
  depict depicts depicted depicting
  rail rails railed railing
  attest attests attested attesting
  certify certifies certified certifying
  offer offers offered offering
  fret frets fretted fretting
  dismiss dismisses dismissed dismissing
  reject rejects rejected rejecting
  blame blames blamed blaming
  bemoan bemoans bemoaned bemoaning
  elucidate elucidates elucidated elucidating
  deadpan deadpans deadpaned deadpaning
  marvel marvels marveled marveling
  reminisce reminisces reminisced reminiscing
  foretell foretells foretold foretelling
`;

/** Words before a speaker who stands in no sentence of his own: "according to the mayor". */
export const ACCORDING = ['according to', 'in the words of', 'as per'];

/** Nouns for something said, through which its owner speaks: "Rubio's statement read", "his remarks". */
export const UTTERANCE_NOUNS =
  'statement statements remark remarks comment comments tweet tweets post posts message messages words word response answer reply letter memo speech address warning claim claims assertion criticism interview testimony explanation promise vow plea call question joke quip declaration announcement argument op-ed essay column blog email emails e-mail';

/** Verbs that report speech only with their particle: "pointed out". Forms | particle. */
export const PHRASAL = `
  point points pointed pointing | out
  spell spells spelled spelling | out
  lay lays laid laying | out
  set sets setting | out
  call calls called calling | out
  go goes went going | on
  puts put putting | it
  fire fires fired firing | back
  shoot shoots shot shooting | back
  hit hits hitting | back
  push pushes pushed pushing | back
  chime chimes chimed chiming | in
  cut cuts cutting | in
  tick ticks ticked ticking | off
  sum sums summed summing | up
`;
