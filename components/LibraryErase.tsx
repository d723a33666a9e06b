import { type FormEvent, useId, useRef, useState } from 'react';
import { libraryPageWords } from './library-page-words';

const words = libraryPageWords.erase;

interface LibraryEraseProps {
  readonly articles: number;
  /** Resolves with whether it was done. */
  readonly onErase: () => Promise<boolean>;
}

/** Erases only after a word was typed: one press too many must not be enough. */
export function LibraryErase({ articles, onErase }: LibraryEraseProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [title, field, fault] = [useId(), useId(), useId()];
  const open = () => {
    setTyped('');
    setWrong(false);
    dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();
  const erase = (event: FormEvent) => {
    event.preventDefault();
    const isRight = typed.trim().toLowerCase() === words.word;
    setWrong(!isRight);
    if (isRight) onErase().then(close);
  };
  return (
    <>
      <p className="meta">{words.how}</p>
      <button type="button" className="chip" aria-haspopup="dialog" onClick={open}>
        {words.open}
      </button>
      <dialog ref={dialog} className="erase" aria-labelledby={title}>
        <form onSubmit={erase} noValidate>
          <h2 id={title}>{words.title}</h2>
          <p>{words.sure(articles)}</p>
          <label className="field" htmlFor={field}>
            {words.type(words.word)}
          </label>
          <input
            id={field}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={fault}
            onChange={({ target }) => setTyped(target.value)}
          />
          <p id={fault} className="wrong" role="alert">
            {isWrong && words.wrong(words.word)}
          </p>
          <div className="row">
            <button type="button" className="chip" onClick={close}>
              {words.cancel}
            </button>
            <button type="submit" className="chip danger">
              {words.now}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
