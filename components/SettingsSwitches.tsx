import { useId } from 'react';
import type { Settings } from '../lib/settings';
import { settingsPageWords } from './settings-page-words';

const words = settingsPageWords.page;

interface SwitchProps {
  readonly label: string;
  readonly meaning: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, meaning, on, onChange }: SwitchProps) {
  const describes = useId();
  return (
    <div className="switch">
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={describes}
          onChange={(event) => onChange(event.target.checked)}
        />
        <b>{label}</b>
      </label>
      <p id={describes} className="meta">
        {meaning}
      </p>
    </div>
  );
}

interface SwitchesProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** The reader's two switches; each is stored the moment it is touched. */
export function SettingsSwitches({ settings, onChange }: SwitchesProps) {
  return (
    <>
      <Switch
        label={words.highlight}
        meaning={words.highlightMeans}
        on={settings.highlight}
        onChange={(highlight) => onChange({ highlight })}
      />
      <Switch
        label={words.session}
        meaning={words.sessionMeans}
        on={settings.session}
        onChange={(session) => onChange({ session })}
      />
    </>
  );
}
