/**
 * Every word of the welcome page, with the example article. What public persons say in that article they said,
 * as the bundled documents print it; the words around are ours, and so are its outlet and its professor.
 */
import type { ArticleMeta } from '../lib/model';
import { count, date } from './english-formats';

const english = {
  title: 'Welcome to As Reported',
  heading: 'See how others printed the same words',
  lead: 'As Reported marks the quotes and figures of an article that other outlets printed too, and shows where their wording differs. Everything happens on this computer.',
  settings: 'Settings',
  /** Before a step's heading. */
  step: (n: number) => `Step ${n}`,

  example: {
    heading: 'See it here',
    how: 'Underlined words stand in other articles too. Click them, or choose them from the list.',
    article: 'Example article',
    results: 'What others print',
    legend: 'How words are underlined',
    quote: 'a quote',
    figure: 'a figure',
    differs: 'told differently elsewhere',
    list: 'Statements that others print',
    unreported: (n: number) => `${count(n, 'other statement is', 'other statements are')} not in the corpus.`,
    corpus: (n: number) => `Compared with the ${count(n, 'article', 'articles')} that come with As Reported.`,
    madeUp:
      'The Example Times and Marit Solberg are made up. What the public persons say in it they said, as printed by the outlets that the comparisons name.',
    opened: (text: string) => `Comparison of ${text}`,
    working: 'The example is being compared.',
    slow: 'This takes longer than it should.',
    failed: 'The example could not be compared.',
    nothing: 'None of its statements is in the corpus that came with this version.',
    again: 'Try again',
  },

  sites: {
    heading: 'Choose where it runs',
    how: 'On sites that you allow, articles are read by themselves. Everywhere else As Reported waits until you ask.',
  },

  today: {
    heading: 'Try it on today’s news',
    how: (newest: string | null) =>
      `The articles that come with As Reported are old${newest === null ? '' : `, the newest is of ${date(newest)}`}: today’s news is not among them. There are two ways to start:`,
    ways: [
      {
        heading: 'Open two reports of one story',
        steps: [
          'Open the reports in two tabs.',
          'On each, press the toolbar button or Alt+Shift+A; on sites that you allowed it is enough to open them.',
          'Each now shows how the other prints the same words.',
        ],
        note: 'This is forgotten when the browser closes, and private windows are left out.',
      },
      {
        heading: 'Add an article',
        steps: [
          'On an article, press “Add this article” in the sidebar, or Alt+Shift+D.',
          'Open another report of the same story later, even weeks later.',
          'It is compared with the one you added.',
        ],
        note: 'Added articles stay on this computer; the settings list and remove them.',
      },
    ],
  },

  story: {
    about: {
      url: 'https://example-times.example/talks',
      outlet: 'The Example Times',
      title: 'Trump sees ‘pretty big concession’ in Moscow’s restraint',
      byline: 'Ada Marlowe',
      publishedAt: '2025-04-25',
      publishedAtBasis: 'printed',
      capturedAt: null,
      lang: 'en',
      kind: 'report',
      translatedFrom: null,
      republishedBy: null,
    } satisfies ArticleMeta as ArticleMeta,
    published: '25 April 2025',
    by: 'By Ada Marlowe in Washington',
    paragraphs: [
      'President Donald Trump said on Thursday that Russia had already given ground in the talks on Ukraine: it had not seized its whole neighbour. “Stopping the war… stopping taking the whole country, pretty big concession,” he told reporters at the White House.',
      'At least 12 people were killed and 90 were injured in Kyiv the night before, the emergency service said, when missiles and drones struck homes in several districts. Ukraine’s air force counted 215 drones and missiles. “I didn’t like last night,” Mr Trump said. “I wasn’t happy with it.”',
      'A day earlier the president had sounded less at ease with Kyiv than with Moscow. “I thought it might be easier to deal with Zelenskyy,” he said on Wednesday. “So far it’s been harder, but that’s OK. It’s all right.”',
      '“Deadlines move armies only when somebody fears to miss them,” said Marit Solberg, who teaches diplomacy at the Example Institute.',
    ],
  },
};

export type WelcomePageWords = typeof english;
export const welcomePageWords: WelcomePageWords = english;
