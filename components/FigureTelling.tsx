import type { Figure, Match } from '../lib/model';
import { figureOf, signOf } from './quantities';
import { Flags, OpenLink, Sentence, TellingHead, type TellingProps, Why } from './TellingParts';
import { figureSentence } from './told';
import { Heard } from './Wording';
import { words } from './words';

/** What is known of a figure besides its number; unknown things are not named. */
export function FigureFacts({ figure }: { figure: Figure }) {
  const counted = [figure.counted, figure.per === null ? null : words.figure.per(figure.per)];
  const facts: readonly (readonly [string, string | null])[] = [
    [words.figure.boundTerm, figure.bound === 'exact' ? null : words.figure.bound[figure.bound]],
    [words.figure.counted, counted.filter((part) => part !== null).join(' ') || null],
    [words.figure.place, figure.place],
    [words.figure.asOf, figure.asOf === null ? null : words.figure.day(figure.asOf)],
    [words.figure.source, figure.source],
  ];
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The number as printed, with the sign that tells how it stands to the reader's; two that can both hold are not unequal. */
function SignedNumber({
  here,
  there,
  relation,
}: {
  here: Figure;
  there: Figure;
  relation: Match['relation'];
}) {
  const sign = signOf(here, there);
  return (
    <p className="number">
      {sign !== null && (
        <>
          <span
            className={sign === '=' || relation === 'compatible' ? 'sign' : 'sign unequal'}
            aria-hidden="true"
          >
            {sign}
          </span>
          <Heard>{`${words.figure.heardSign(sign)} `}</Heard>
        </>
      )}
      <span>{there.text}</span>
    </p>
  );
}

/** How one outlet counts what the reader's figure counts. */
export function FigureTelling({ telling, entry, sources }: TellingProps) {
  const { match } = telling;
  const here = figureOf(entry.first);
  const there = figureOf(match.statement);
  if (here === null || there === null) return null;
  return (
    <article className="telling">
      <TellingHead telling={telling} entry={entry} sources={sources} />
      <SignedNumber here={here} there={there} relation={match.relation} />
      <p className="says">{figureSentence(match, entry)}</p>
      <Flags flags={match.flags} />
      <FigureFacts figure={there} />
      <p>
        <Sentence statement={there} lang={match.article.lang} />
      </p>
      <Why match={match} />
      <OpenLink match={match} />
    </article>
  );
}
