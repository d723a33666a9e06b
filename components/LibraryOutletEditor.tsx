import { type FormEvent, useId, useState } from 'react';
import type { ListedOutlet } from '../lib/library/outlet-list';
import { libraryPageWords } from './library-page-words';
import type { LibraryActions } from './library-view';

const words = libraryPageWords.outlets;

/** UTF-16 units of a name that the library keeps. */
const MAX_NAME = 200;

interface EditorProps {
  readonly outlet: ListedOutlet;
  readonly host: string;
  readonly all: readonly ListedOutlet[];
  readonly actions: LibraryActions;
}

function Name({ outlet, host, actions }: EditorProps) {
  const [name, setName] = useState(outlet.name);
  const field = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    actions.changeOutlet({ kind: 'rename', host, name: given === '' ? null : given });
  };
  return (
    <form onSubmit={save}>
      <label className="field" htmlFor={field}>
        {words.name}
      </label>
      <div className="row">
        <input
          id={field}
          type="text"
          autoComplete="off"
          maxLength={MAX_NAME}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="chip">
          {words.save}
        </button>
        {outlet.isRenamed && (
          <button
            type="button"
            className="chip"
            onClick={() => actions.changeOutlet({ kind: 'rename', host, name: null })}
          >
            {words.usual}
          </button>
        )}
      </div>
    </form>
  );
}

function Hiding({ outlet, host, actions }: EditorProps) {
  const means = useId();
  return (
    <div>
      <button
        type="button"
        className="chip"
        aria-describedby={means}
        onClick={() => actions.changeOutlet({ kind: outlet.isHidden ? 'show' : 'hide', host })}
      >
        {outlet.isHidden ? words.show : words.hide}
      </button>
      <p id={means} className="meta">
        {words.hideMeans}
      </p>
    </div>
  );
}

function Merging({ outlet, host, all, actions }: EditorProps) {
  const [into, setInto] = useState('');
  const field = useId();
  const means = useId();
  const merge = (event: FormEvent) => {
    event.preventDefault();
    if (into !== '') actions.changeOutlet({ kind: 'merge', host, into });
  };
  return (
    <form onSubmit={merge}>
      <label className="field" htmlFor={field}>
        {words.merge}
      </label>
      <div className="row">
        <select
          id={field}
          value={into}
          aria-describedby={means}
          onChange={({ target }) => setInto(target.value)}
        >
          <option value="">{words.choose}</option>
          {all.map(
            (other) =>
              other.host !== null &&
              other.key !== outlet.key && (
                <option key={other.key} value={other.host}>
                  {other.name === other.host ? other.name : `${other.name} (${other.host})`}
                </option>
              ),
          )}
        </select>
        <button type="submit" className="chip" aria-disabled={into === ''}>
          {words.mergeNow}
        </button>
      </div>
      <p id={means} className="meta">
        {words.mergeMeans}
      </p>
    </form>
  );
}

/** What the reader may decide of an outlet; each is done at once and can be undone. */
export function OutletEditor(props: EditorProps) {
  const { outlet, actions } = props;
  return (
    <div className="outlet-editor">
      <Name key={outlet.name} {...props} />
      <Merging {...props} />
      {outlet.merged.length > 0 && (
        <div className="row">
          {outlet.merged.map((host) => (
            <button
              key={host}
              type="button"
              className="chip"
              onClick={() => actions.changeOutlet({ kind: 'part', host })}
            >
              {words.part(host)}
            </button>
          ))}
        </div>
      )}
      <Hiding {...props} />
    </div>
  );
}
