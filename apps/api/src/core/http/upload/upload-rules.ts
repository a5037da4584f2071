import type { StoredFile } from '../../storage/storage.js';

/** What a route takes. */
export type UploadRules = {
  /** Of the file; one that is larger is refused as soon as it is known. */
  readonly maxBytes: number;
  /** Media types in lower case, as the browser names them by the file's ending: a courtesy to people, no proof of what comes. */
  readonly types?: readonly string[];
};

/** A file that has come in as a whole and lies in the storage under `key`. */
export type StoredUpload = StoredFile & {
  readonly key: string;
  /** What the file was called where it came from, for people to read; no path, at most 255 UTF-16 units. */
  readonly name: string;
};

/** The one field of the form. */
export const UPLOAD_FIELD = 'file';

export const UPLOAD_METADATA = 'upload';
