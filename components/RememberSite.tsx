import { words } from './words';

/** Whether what is read on a site is remembered: not, because the site is listed, or because all sites are. */
export type Remembering = 'off' | 'site' | 'everywhere';

export interface RememberView {
  readonly host: string;
  readonly how: Remembering;
}

export interface RememberActions {
  readonly remember: () => void;
  readonly forget: () => void;
  readonly openSettings: () => void;
}

/**
 * Has the articles of this site remembered from now on, or no longer. One button for both ways, so that the focus stays on
 * it; where all sites are remembered the choice is in the settings.
 */
export function RememberSite({ view, actions }: { view: RememberView; actions: RememberActions }) {
  const { host, how } = view;
  const isOn = how !== 'off';
  const told = how === 'everywhere' ? words.remember.everywhere : words.remember.onSite(host);
  return (
    <p className="keep">
      <span aria-live="polite">{isOn && `${told} `}</span>
      {how === 'everywhere' ? (
        <button type="button" className="inline" onClick={actions.openSettings}>
          {words.remember.settings}
        </button>
      ) : (
        <button type="button" className="inline" onClick={isOn ? actions.forget : actions.remember}>
          {isOn ? words.remember.stop : words.remember.start}
        </button>
      )}
      {!isOn && ` ${words.remember.how}`}
    </p>
  );
}
