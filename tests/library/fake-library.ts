/** A library of plain values, in the place of the database. */
import type { FoundStatement, StorageRoom } from '../../components/library-view';
import type { ImportOptions, ImportResult, LibraryAccess } from '../../entrypoints/library/access';
import { DEFAULT_CHOICES, type LibraryChoices } from '../../lib/library/choices';
import { headOf, type KeptCapture, type KeptPack, type OutletChoice } from '../../lib/library/kept';
import { type Made, madeCapture } from './made-heads';

export class FakeLibrary implements LibraryAccess {
  isPrivate = false;
  captures = new Map<number, KeptCapture>();
  trash = new Map<number, KeptCapture>();
  packs: KeptPack[] = [];
  outlets = new Map<string, OutletChoice>();
  choices: LibraryChoices = DEFAULT_CHOICES;
  room: StorageRoom = { usedBytes: 2_000_000, roomBytes: 9_000_000_000, isPersistent: false };
  damaged: number[] = [];
  problems: string[] = [];
  found: readonly FoundStatement[] = [];
  /** Names of what was asked for, in order. */
  asked: string[] = [];
  /** What throws, and in which words. */
  refuses: Partial<Record<keyof LibraryAccess, string>> = {};
  saved: { name: string; content: Blob }[] = [];
  imports: (file: Blob, options: ImportOptions) => Promise<ImportResult> = async () => ({
    added: 0,
    known: 0,
    problems: [],
    isCancelled: false,
  });
  exports: LibraryAccess['exportLibrary'] = async (write) => {
    for (const { article } of this.captures.values()) await write(`${JSON.stringify(article)}\n`);
    return { articles: this.captures.size };
  };
  tell: () => void = () => undefined;
  tellChoices: (choices: LibraryChoices) => void = () => undefined;

  constructor(made: readonly Made[] = []) {
    for (const one of made) this.captures.set(one.number, madeCapture(one));
  }

  #ask(what: keyof LibraryAccess): void {
    this.asked.push(what);
    const reason = this.refuses[what];
    if (reason !== undefined) throw new Error(reason);
  }

  listHeads = async () => {
    this.#ask('listHeads');
    return [...this.captures]
      .filter(([number]) => !this.damaged.includes(number))
      .map(([number, capture]) => headOf(number, capture))
      .sort((a, b) => b.keptAt - a.keptAt);
  };
  readCapture = async (number: number) => {
    this.#ask('readCapture');
    return this.damaged.includes(number) ? null : (this.captures.get(number) ?? null);
  };
  damagedRows = async () => this.damaged;
  removeCaptures = async (numbers: readonly number[]) => {
    this.#ask('removeCaptures');
    for (const number of numbers) {
      const capture = this.captures.get(number);
      if (capture) this.trash.set(number, capture);
      this.captures.delete(number);
    }
    this.damaged = this.damaged.filter((number) => !numbers.includes(number));
  };
  restoreCaptures = async (numbers: readonly number[]) => {
    this.#ask('restoreCaptures');
    const back = numbers.filter((number) => this.trash.has(number));
    for (const number of back) {
      const capture = this.trash.get(number);
      if (capture) this.captures.set(number, capture);
      this.trash.delete(number);
    }
    return back.length;
  };
  emptyTrash = async (numbers: readonly number[]) => {
    this.#ask('emptyTrash');
    for (const number of numbers) this.trash.delete(number);
  };
  dropCaptures = async (numbers: readonly number[]) => {
    this.#ask('dropCaptures');
    for (const number of numbers) this.captures.delete(number);
    this.damaged = this.damaged.filter((number) => !numbers.includes(number));
  };
  eraseLibrary = async () => {
    this.#ask('eraseLibrary');
    this.captures.clear();
    this.packs = [];
  };
  listPacks = async () => this.packs;
  switchPack = async (number: number, isOn: boolean) => {
    this.#ask('switchPack');
    this.packs = this.packs.map((pack) => (pack.number === number ? { ...pack, isOn } : pack));
  };
  removePack = async (number: number) => {
    this.#ask('removePack');
    this.packs = this.packs.filter((pack) => pack.number !== number);
  };
  listOutletChoices = async () => [...this.outlets.values()];
  writeOutletChoice = async (choice: OutletChoice) => {
    this.#ask('writeOutletChoice');
    this.outlets.set(choice.host, choice);
  };
  checkLibrary = async () => {
    this.#ask('checkLibrary');
    return { captures: this.captures.size, problems: this.problems };
  };
  repairLibrary = async () => {
    this.#ask('repairLibrary');
    this.problems = [];
  };
  onLibraryChange = (listener: () => void) => {
    this.tell = listener;
    return () => undefined;
  };
  storageRoom = async () => this.room;
  askToPersist = async () => {
    this.#ask('askToPersist');
    this.room = { ...this.room, isPersistent: true };
    return true;
  };
  readChoices = async () => this.choices;
  writeChoices = async (change: Partial<LibraryChoices>) => {
    this.#ask('writeChoices');
    this.choices = { ...this.choices, ...change };
  };
  onChoicesChange = (listener: (choices: LibraryChoices) => void) => {
    this.tellChoices = listener;
    return () => undefined;
  };
  exportLibrary: LibraryAccess['exportLibrary'] = (write, options) => this.exports(write, options);
  importLibrary: LibraryAccess['importLibrary'] = (file, options) => this.imports(file, options);
  searchStatements = async (words: string) => {
    this.#ask('searchStatements');
    return this.found.filter(({ statements }) => statements.some(({ text }) => text.includes(words)));
  };
  saveFile = (name: string, content: Blob) => void this.saved.push({ name, content });
}
