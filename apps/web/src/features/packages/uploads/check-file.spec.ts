import { describe, expect, it } from '@jest/globals';
import { MAX_ARCHIVE_BYTES } from '@integra/shared-types/scorm';
import { checkFile } from './check-file.js';

/** What is read of a file: its name, its size, its beginning. */
const aFile = (name: string, content: string, size = content.length): File => {
  const bytes = new TextEncoder().encode(content);
  return { name, size, slice: () => ({ arrayBuffer: async () => bytes.slice(0, 4).buffer }) } as unknown as File;
};
const ZIP = 'PK\u0003\u0004…';

describe('a file before it is sent', () => {
  it.each(['course.zip', 'COURSE.ZIP', 'Σχέδιο.zip'])('is fine when it is a zip: %s', async (name) => {
    expect(await checkFile(aFile(name, ZIP))).toBeNull();
    expect(await checkFile(aFile(name, ZIP, MAX_ARCHIVE_BYTES))).toBeNull();
  });

  it.each([
    ['notZip', aFile('course.rar', ZIP)],
    ['notZip', aFile('folder', '')],
    ['tooLarge', aFile('course.zip', ZIP, MAX_ARCHIVE_BYTES + 1)],
    ['empty', aFile('course.zip', '')],
    ['noArchive', aFile('course.zip', '<html>')],
    ['noArchive', aFile('course.zip', 'PK')],
  ] as const)('has the problem %s', async (problem, file) => {
    expect(await checkFile(file)).toBe(problem);
  });

  it('is gone or a folder when it cannot be read', async () => {
    const gone = { ...aFile('a.zip', ZIP), slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    expect(await checkFile(gone as unknown as File)).toBe('unreadable');
  });
});
