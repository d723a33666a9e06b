/**
 * English verbs and forms that report speech only with help from their surroundings. Data only.
 */

/** Verbs that report speech only where no verb of speech stands nearer: Trump sees a "pretty big concession". */
export const STANCE = `
  believe believes believed believing
  think thinks thought thinking
  feel feels felt feeling
  hope hopes hoped hoping
  fear fears feared fearing
  worry worries worried worrying
  wish wishes wished wishing
  want wants wanted wanting
  expect expects expected expecting
  know knows knew known knowing
  see sees saw seen seeing
  find finds found finding
  show shows showed shown showing
  learn learns learned learning
  understand understands understood understanding
  mean means meant meaning
  doubt doubts doubted doubting
  consider considers considered considering
  regard regards regarded regarding
  view views viewed viewing
  hear hears heard hearing
  prove proves proved proving
  determine determines determined determining
  discover discovers discovered discovering
  realize realizes realized realizing
  realise realises realised realising
  decide decides decided deciding
  intend intends intended intending
  prefer prefers prefered prefering
  like likes liked liking
  love loves loved loving
  hate hates hated hating
  admire admires admired admiring
  regret regrets regretted regretting
  support supports supported supporting
  oppose opposes opposed opposing
  defend defends defended defending
  back backs backed backing
  favor favors favored favoring
  endorse endorses endorsed endorsing
  embrace embraces embraced embracing
  share shares shared sharing
  frame frames framed framing
  cast casts casted casting
  present presents presented presenting
  paint paints painted painting
  invoke invokes invoked invoking
  reference references referenced referencing
  brand brands branded branding
  order orders ordered ordering
  direct directs directed directing
  press presses pressed pressing
  detail details detailed detailing
  signal signals signaled signaling
  term terms termed terming
  volunteer volunteers volunteered volunteering
  venture ventures ventured venturing
  reason reasons reasoned reasoning
  object objects objected objecting
  vote votes voted voting
  list lists listed listing
  name names named naming
  speak speaks spoke spoken speaking
  talk talks talked talking
  promote promotes promoted promoting
  pitch pitches pitched pitching
  push pushes pushed pushing
  plan plans planed planing
  refer refers referred referring
  campaign campaigns campaigned campaigning
`;

/** Forms that are as often plural nouns: a verb only after a name, a pronoun or a comma. */
export const NOUN_FORMS =
  'questions claims remarks reports protests plans posts comments demands answers calls charges tweets states praises shows views supports names hopes fears wishes offers promises orders notes appeals doubts worries wants charges blasts rails signals messages emails blogs rants jokes requests proposals forecasts estimates details counters counsels challenges replies concerns vows pleas rejects talks votes likes loves needs casts presents objects reasons brands labels terms accounts warnings guesses murmurs whispers laughs sighs cries screams shouts yells quotes cites';
