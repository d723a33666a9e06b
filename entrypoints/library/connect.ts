/** The one place that ties the page to the library and the browser. */

import { emptyTrash, eraseLibrary, removeCaptures, restoreCaptures } from '../../browser/library/changes';
import { checkLibrary } from '../../browser/library/checking';
import { onChoicesChange, readChoices, writeChoices } from '../../browser/library/choices';
import { onLibraryChange } from '../../browser/library/library-changes';
import { damagedRows, listHeads, readCapture } from '../../browser/library/listing';
import { listOutletChoices, writeOutletChoice } from '../../browser/library/outlet-choices';
import { listPacks, removePack, switchPack } from '../../browser/library/packs';
import { repairLibrary } from '../../browser/library/repair';
import { askToPersist, storageRoom } from '../../browser/library/storage-room';
import { exportLibrary, importLibrary } from '../../browser/library/transfer';
import { isPrivateContext } from '../../browser/private-context';
import type { LibraryAccess } from './access';

/** Milliseconds until the browser has surely begun to read a file that was handed to it. */
const TAKEN = 60_000;

/** A download like any other: it needs no permission, and the browser tells where it goes. */
function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}

const pending = () => Promise.reject(new Error('This is being built.'));

export const libraryAccess: LibraryAccess = {
  isPrivate: isPrivateContext(),
  listHeads,
  readCapture,
  damagedRows,
  removeCaptures,
  restoreCaptures,
  emptyTrash,
  eraseLibrary,
  listPacks,
  switchPack,
  removePack,
  listOutletChoices,
  writeOutletChoice,
  checkLibrary,
  repairLibrary,
  onLibraryChange,
  storageRoom,
  askToPersist,
  readChoices,
  writeChoices,
  onChoicesChange,
  exportLibrary,
  importLibrary,
  searchStatements: pending,
  saveFile,
};
