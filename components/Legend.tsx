import type { Sign } from './quantities';
import { words } from './words';

/** One line that explains the marks in words. */
export function WordLegend() {
  return (
    <p className="legend" role="note" aria-label={words.comparison.legend}>
      <span className="replaced">{words.comparison.otherWord}</span>
      <ins>{words.comparison.putIn}</ins>
      <del>{words.comparison.leftOut}</del>
    </p>
  );
}

const SIGNS: readonly Sign[] = ['<', '=', '>'];

export function SignLegend() {
  return (
    <p className="legend" role="note" aria-label={words.figure.legend}>
      {SIGNS.map((sign) => (
        <span key={sign}>
          <span className="sign">{sign}</span> {words.figure.sign[sign]}
        </span>
      ))}
    </p>
  );
}
