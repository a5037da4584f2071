import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

type PackedContent = { readonly bytes: Buffer | string; readonly mode?: number };

/** A zip of these files by their names. */
export const zipOf = async (files: Readonly<Record<string, PackedContent | string>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, file] of Object.entries(files)) {
    const { bytes, mode = 0o100644 } = typeof file === 'string' ? { bytes: file } : file;
    zip.addBuffer(Buffer.from(bytes), name, { mode });
  }
  zip.end();
  return buffer(zip.outputStream);
};
