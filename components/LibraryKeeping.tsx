import type { LibraryChoices, Remember } from '../lib/library/choices';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions, StorageRoom } from './library-view';

const words = libraryPageWords.keeping;

const AGES = [null, 30, 90, 365] as const;
const MEGABYTE = 1_000_000;
const BOUNDS = [null, 50 * MEGABYTE, 200 * MEGABYTE, 500 * MEGABYTE] as const;

function remembered(remember: Remember): string {
  switch (remember.kind) {
    case 'off':
      return words.off;
    case 'everywhere':
      return words.everywhere;
    case 'sites':
      return words.sites(remember.hosts.length);
  }
}

interface ChoiceProps {
  readonly label: string;
  readonly value: number | null;
  readonly offered: readonly (number | null)[];
  readonly told: (value: number | null) => string;
  readonly onChange: (value: number | null) => void;
}

/** A number out of a few, or none; what is stored stands among them even where it is none of ours. */
function Choice({ label, value, offered, told, onChange }: ChoiceProps) {
  const all = offered.includes(value) ? offered : [...offered, value];
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        value={String(value)}
        onChange={({ target }) => onChange(target.value === 'null' ? null : Number(target.value))}
      >
        {all.map((one) => (
          <option key={String(one)} value={String(one)}>
            {told(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface KeepingProps {
  readonly choices: LibraryChoices;
  readonly actions: LibraryActions;
  /** Address of the settings. */
  readonly settings: string;
}

function Retention({ choices, actions }: { choices: LibraryChoices; actions: LibraryActions }) {
  const { maxAgeDays, maxBytes } = choices.retention;
  return (
    <>
      <Choice
        label={words.age}
        value={maxAgeDays}
        offered={AGES}
        told={words.ages}
        onChange={(days) => actions.retain({ maxAgeDays: days })}
      />
      <Choice
        label={words.bound}
        value={maxBytes}
        offered={BOUNDS}
        told={words.bounds}
        onChange={(bytes) => actions.retain({ maxBytes: bytes })}
      />
      <p className="meta">{words.means}</p>
    </>
  );
}

/** What the browser says of the room, and whether it promises to keep the library. */
export function LibraryRoom({ room, actions }: { room: StorageRoom; actions: LibraryActions }) {
  const { usedBytes, roomBytes, isPersistent } = room;
  const { size } = libraryPageWords;
  return (
    <>
      {usedBytes !== null && roomBytes !== null && (
        <p className="meta">{words.room(size(usedBytes), size(roomBytes))}</p>
      )}
      <p className="meta">{isPersistent ? words.promised : words.unpromised}</p>
      {!isPersistent && (
        <button type="button" className="chip" onClick={actions.persist}>
          {words.ask}
        </button>
      )}
    </>
  );
}

/** What is remembered, and for how long. */
export function LibraryKeeping({ choices, actions, settings }: KeepingProps) {
  return (
    <>
      <p>
        {remembered(choices.remember)} <a href={settings}>{words.change}</a>
      </p>
      <Retention choices={choices} actions={actions} />
    </>
  );
}
