import { MAX_ARCHIVE_BYTES } from '@integra/shared-types/scorm';

export const FILE_PROBLEMS = ['unreadable', 'notZip', 'empty', 'tooLarge', 'noArchive'] as const;
/** What keeps a file from being sent. */
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** A file that somebody chose, and why it will not be sent; `oneTooMany`: of several for one version. */
export type ChosenFile = { file: File; problem: FileProblem | 'oneTooMany' | null };

/** How every zip with a file in it begins: "PK" and two numbers. */
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

/** Null where the file is gone, is a folder, or was changed since it was chosen. */
const startOf = async (file: File): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.slice(0, ZIP_START.length).arrayBuffer());
  } catch {
    return null;
  }
};

/** @returns why the file need not be sent, as far as can be told without reading it whole */
export const checkFile = async (file: File): Promise<FileProblem | null> => {
  if (!/\.zip$/i.test(file.name)) return 'notZip';
  // The server says so itself, but only after the file was sent.
  if (file.size > MAX_ARCHIVE_BYTES) return 'tooLarge';
  const start = await startOf(file);
  if (start === null) return 'unreadable';
  if (file.size === 0) return 'empty';
  return ZIP_START.every((byte, index) => start[index] === byte) ? null : 'noArchive';
};
