/** The one place that ties the page to the library and the browser. */

import { inWords } from '../../browser/failure';
import {
  dropCaptures,
  emptyTrash,
  eraseLibrary,
  removeCaptures,
  restoreCaptures,
} from '../../browser/library/changes';
import { checkLibrary } from '../../browser/library/checking';
import { onChoicesChange, readChoices, writeChoices } from '../../browser/library/choices';
import { onLibraryChange } from '../../browser/library/library-changes';
import { damagedRows, listHeads, readCapture } from '../../browser/library/listing';
import { listOutletChoices, writeOutletChoice } from '../../browser/library/outlet-choices';
import { listPacks, removePack, switchPack } from '../../browser/library/packs';
import { repairLibrary } from '../../browser/library/repair';
import { searchStatements } from '../../browser/library/statement-search';
import { askToPersist, storageRoom } from '../../browser/library/storage-room';
import { exportLibrary, importLibrary } from '../../browser/library/transfer';
import { sendFromSidebar } from '../../browser/messages';
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

/** The background compares the open tabs anew; one that does not answer will look at the library when it wakes. */
async function tellBackground(): Promise<void> {
  try {
    await sendFromSidebar({ kind: 'library-changed' });
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: nothing that the reader asked for has failed.
    console.error(inWords(error));
  }
}

/** Told when it has ended, and also where it failed: what was done by then is done. */
function told<A extends unknown[], T>(change: (...given: A) => Promise<T>): (...given: A) => Promise<T> {
  return (...given) => change(...given).finally(() => void tellBackground());
}

export const libraryAccess: LibraryAccess = {
  isPrivate: isPrivateContext(),
  listHeads,
  readCapture,
  damagedRows,
  removeCaptures: told(removeCaptures),
  restoreCaptures: told(restoreCaptures),
  emptyTrash,
  dropCaptures: told(dropCaptures),
  eraseLibrary: told(eraseLibrary),
  listPacks,
  switchPack: told(switchPack),
  removePack: told(removePack),
  listOutletChoices,
  writeOutletChoice: told(writeOutletChoice),
  checkLibrary,
  repairLibrary: told(repairLibrary),
  onLibraryChange,
  storageRoom,
  askToPersist,
  readChoices,
  writeChoices,
  onChoicesChange,
  exportLibrary,
  importLibrary: told(importLibrary),
  searchStatements,
  saveFile,
};
