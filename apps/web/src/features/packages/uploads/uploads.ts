import { useSyncExternalStore } from 'react';
import { onSessionEnd } from '../../../lib/session/session-end.js';
import { sendPackage } from '../api/send-package.js';
import { isPending, type Upload, UploadQueue } from './upload-queue.js';

/** The one queue of the app: it goes on while other pages are open. */
export const uploads = new UploadQueue(sendPackage);

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Only while something would be lost: a page that always warns cannot be kept in the browser's memory either. */
uploads.subscribe(() => {
  if (uploads.list().some(isPending)) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
});

onSessionEnd(() => uploads.clear());

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.list);
