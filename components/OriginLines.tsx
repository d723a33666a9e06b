import type { Telling } from '../lib/match/outlets';
import { type Origins, toldOrigins } from './origins';
import { Heard } from './Wording';
import { words } from './words';

/** Where the reader's own articles are looked up, and how she goes to one that is open. */
export interface Sources {
  readonly origins: Origins;
  readonly goTo: (url: string) => void;
}

/** Nothing for a telling of the bundled corpus: that is where tellings come from unless it is said. */
export function OriginLines({ telling, sources }: { telling: Telling; sources: Sources }) {
  return toldOrigins(telling, sources.origins).map(({ url, outlet, text, canGo }) => (
    <p key={url} className="origin">
      <span>{text}</span>
      {canGo && (
        <button type="button" className="chip" onClick={() => sources.goTo(url)}>
          {words.origin.goTo}
          <Heard>{` (${outlet})`}</Heard>
        </button>
      )}
    </p>
  ));
}
