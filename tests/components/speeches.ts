/** Every way in which a report can say whose words it prints and when they were said, as the sidebar gets them. */
import type { Article, Quote, Speaker } from '../../lib/model';
import type { ReadyTab } from '../../lib/shown';
import { HERE, matchIn, quoteIn, READY, TIDINGS } from './ferry';

/** Words without a blank, of another direction, and more of them than a name has. */
const HOSTILE = `${'Ole'.repeat(60)} العبّارة 🚢🚢🚢`;

export const REPORT: Article = {
  ...HERE,
  url: 'https://www.coast-courier.example/ferries/night',
  title: 'The night on the pier, hour by hour',
  text: [
    '“The lamps went out one after another,” Mara Lindholm said on Wednesday. “Then the whole deck was dark.” She waited for the pilot before she went on. “Nobody had told us.”',
    '“We had no signal from the bridge,” she said.',
    '“It was my watch,” the ferry chief said.',
    '“I would do it again.”',
    'A spokesman for the mayor said: “The log has not been asked for.”',
    '“Somebody must have seen it,” he said.',
    '“Not one rope was dry,” it was heard on the quay.',
    '“My mother told me ‘stay on the boat’ and I stayed,” Lindholm said.',
    'Every cabin was searched twice before midnight.',
    'Pier closed until further notice. Bring a torch.',
    'They called it the “dark hour” afterwards.',
    `“We are here,” said ${HOSTILE}.`,
  ].join('\n'),
};

export const TOLD: Article = {
  ...TIDINGS,
  text: [
    '“The lamps went out one after another,” said the head of the company on 11 March. It was late. “Then the whole deck was dark.”',
    '“We had no signal from the bridge,” Mara Lindholm wrote between Monday and Wednesday.',
    '“It was my watch,” she said.',
    'Every cabin was searched twice before midnight.',
  ].join('\n'),
};

const mentionIn = ({ text }: Article, beside: string, mention: string) => {
  const from = text.indexOf(beside);
  const start = text.indexOf(mention, from);
  if (from < 0 || start < 0) throw new Error(`no «${mention}» after «${beside}»`);
  return { start, end: start + mention.length };
};
const speaker = (
  via: Speaker['via'],
  name: string,
  certainty: number,
  span = { start: 0, end: 0 },
): Speaker => ({
  ...span,
  name,
  via,
  certainty,
});
const MARA = 'Mara Lindholm';
const day = (from: string, to = from) => ({ from, to });

/** A quote of the report whose speaker is mentioned after it by these words. */
function said(
  id: string,
  text: string,
  via: Speaker['via'],
  name: string,
  sure: number,
  mention: string,
  over: Partial<Quote> = {},
) {
  return quoteIn(REPORT, id, text, {
    speaker: speaker(via, name, sure, mentionIn(REPORT, text, mention)),
    ...over,
  });
}

/** The sentence of a text that begins so, to its first stop. */
function sentenceIn({ text }: Article, beginning: string): string {
  const from = text.indexOf(beginning);
  return text.slice(from, text.indexOf('.', from) + 1);
}

const NIGHT: Partial<Quote> = { utterance: 'n', uttered: day('2026-03-11') };
export const night = [
  said('s1', 'The lamps went out one after another,', 'named', MARA, 0.97, MARA, {
    ...NIGHT,
    sentence: sentenceIn(REPORT, '“The lamps'),
  }),
  said('s2', 'Then the whole deck was dark.', 'named', MARA, 0.97, 'She', {
    ...NIGHT,
    sentence: sentenceIn(REPORT, '“Then the whole'),
    gap: { kind: 'sentence', words: 5 },
  }),
  said('s3', 'Nobody had told us.', 'carried', MARA, 0.8, 'us', {
    ...NIGHT,
    gap: { kind: 'sentence', words: 9 },
  }),
] as const;
export const bySpeaker = {
  pronoun: said('s4', 'We had no signal from the bridge,', 'pronoun', MARA, 0.82, 'she', {
    uttered: day('2026-03-02', '2026-03-04'),
  }),
  likely: said('s5', 'It was my watch,', 'role', MARA, 0.7, 'the ferry chief', {
    uttered: day('2026-02-18'),
  }),
  carried: said('s6', 'I would do it again.', 'carried', MARA, 0.64, 'again'),
  unnamed: quoteIn(REPORT, 's7', 'The log has not been asked for.', {
    speaker: speaker(
      'unnamed',
      'A spokesman for the mayor',
      0.87,
      mentionIn(REPORT, 'A spokesman', 'A spokesman for the mayor'),
    ),
    uttered: day('2025-12-30', '2026-01-02'),
  }),
  nobody: said('s8', 'Somebody must have seen it,', 'pronoun', 'he', 0.82, 'he'),
  none: quoteIn(REPORT, 's9', 'Not one rope was dry,', { speaker: null }),
  hostile: said('s15', 'We are here,', 'named', HOSTILE, 0.7, HOSTILE),
} as const;
const mother = said(
  's10',
  'My mother told me ‘stay on the boat’ and I stayed,',
  'named',
  MARA,
  0.97,
  'Lindholm',
);
export const inner = quoteIn(REPORT, 's11', 'stay on the boat', {
  within: 's10',
  speaker: speaker('unnamed', 'My mother', 0.7, mentionIn(REPORT, 'My mother', 'My mother')),
});
export const block = quoteIn(REPORT, 's12', 'Every cabin was searched twice before midnight.', {
  form: 'block-quote',
  speaker: speaker('named', MARA, 0.97),
});
export const post = quoteIn(REPORT, 's13', 'Pier closed until further notice. Bring a torch.', {
  form: 'post',
  speaker: speaker('named', 'Norvik Harbour', 0.97),
});
export const fragment = quoteIn(REPORT, 's14', 'dark hour', { speaker: null, certainty: 0.35 });

const there = (id: string, text: string, over: Partial<Quote>) => quoteIn(TOLD, id, text, over);
const chief = speaker('unnamed', 'the head of the company', 0.87);

export const SPEECHES: ReadyTab = {
  ...READY,
  article: matchIn(REPORT, [night[0]]).article,
  statements: [...night, ...Object.values(bySpeaker), mother, inner, block, post, fragment].sort(
    (one, other) => one.start - other.start,
  ),
  comparisons: [
    {
      statement: 's1',
      matches: [
        matchIn(
          TOLD,
          [
            there('t1', 'The lamps went out one after another,', {
              utterance: 't',
              sentence: sentenceIn(TOLD, '“The lamps'),
              speaker: chief,
              uttered: day('2026-03-11'),
            }),
            there('t2', 'Then the whole deck was dark.', {
              utterance: 't',
              speaker: chief,
              gap: { kind: 'sentence', words: 13 },
            }),
          ],
          { relation: 'excerpt' },
        ),
      ],
    },
    {
      statement: 's4',
      matches: [
        matchIn(TOLD, [
          there('t3', 'We had no signal from the bridge,', { uttered: day('2026-03-09', '2026-03-11') }),
        ]),
      ],
    },
    {
      statement: 's5',
      matches: [
        matchIn(TOLD, [
          there('t4', 'It was my watch,', {
            speaker: speaker('pronoun', MARA, 0.7, mentionIn(TOLD, 'It was', 'she')),
          }),
        ]),
      ],
    },
    {
      statement: 's12',
      matches: [
        matchIn(TOLD, [
          there('t5', 'Every cabin was searched twice before midnight.', { form: 'block-quote' }),
        ]),
      ],
    },
  ],
};
