import { Fragment, type ReactNode } from 'react';
import type { ArticleMeta, Quote, Statement } from '../lib/model';
import { kindOfQuote, moreOf, type Said, saidOf } from './speakers';
import { words } from './words';

/** Stands in a phrase where an element is put. */
const SLOT = '\u{fffc}';

/** A phrase of the catalogue around an element, so that a name in another script keeps to itself. */
function around(phrase: (slot: string) => string, element: ReactNode): ReactNode {
  const [before = '', ...after] = phrase(SLOT).split(SLOT);
  return (
    <>
      {before}
      {element}
      {after.join('')}
    </>
  );
}

function Who({ said, lang }: { said: Said; lang: string }) {
  if (said.who === null) return words.unnamedSpeaker;
  const printed = said.isPrinted ? <bdi lang={lang}>{words.quoted(said.who)}</bdi> : <bdi>{said.who}</bdi>;
  const name = said.isPronoun ? around(words.speech.nameless, printed) : printed;
  if (!said.isUncertain) return name;
  return <span className="unsure">{around(words.speech.probably, name)}</span>;
}

interface SaidByProps {
  readonly said: Said;
  readonly article: ArticleMeta;
  /** The whole date, where there is room for it. */
  readonly isInFull?: boolean;
}

/** "Mara Lindholm, on Wednesday", "probably “a spokesman for the mayor”". */
export function SaidBy({ said, article, isInFull = false }: SaidByProps) {
  const { uttered } = said;
  const short = uttered && words.uttered(uttered, article.publishedAt);
  const day = isInFull ? uttered && words.speech.inFull(uttered) : short;
  const who = <Who said={said} lang={article.lang} />;
  return (
    <span className="part" title={moreOf(said) || undefined}>
      {day === null ? who : around((slot) => words.speech.saidOn(slot, day), who)}
    </span>
  );
}

interface SaidLineProps {
  readonly pieces: readonly Statement[];
  readonly article: ArticleMeta;
  /** The quote around an inner one, where it is known. */
  readonly holder?: Quote | null;
  /** One of many: what is told elsewhere, the whole date and how a sure speaker is known, is not told here. */
  readonly isBrief?: boolean;
}

/** Who said it and when, what kind of quotation it is, and below it how that is known. */
export function SaidLine({ pieces, article, holder = null, isBrief = false }: SaidLineProps) {
  const said = saidOf(pieces);
  const [first] = pieces;
  if (said === null || first === undefined) return null;
  const how = isBrief && !said.isUncertain ? null : said.how;
  return (
    <div className="said">
      <p className="meta">
        <SaidBy said={said} article={article} isInFull={!isBrief} />
        {kindOfQuote(first, holder).map((part) => (
          <Fragment key={part}>
            {' · '}
            <span className="part">{part}</span>
          </Fragment>
        ))}
      </p>
      {how !== null && (
        <p className="meta" dir="auto">
          {how}
        </p>
      )}
    </div>
  );
}
