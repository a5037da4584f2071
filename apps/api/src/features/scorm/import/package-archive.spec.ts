import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { zipOf } from '../../../../test/zip.js';
import { type ArchiveSource, PackageArchive } from './package-archive.js';

const sourceOf = (bytes: Buffer): ArchiveSource => ({
  size: bytes.length,
  read: (start, end) => Readable.from([bytes.subarray(start, end)]),
});

const open = (bytes: Buffer): Promise<PackageArchive> => PackageArchive.open(sourceOf(bytes));

/** Names that no library writes: another of the same length is written over, in both headers. */
const rename = (bytes: Buffer, from: string, to: string): Buffer => {
  expect(Buffer.byteLength(to)).toBe(Buffer.byteLength(from));
  const renamed = Buffer.from(bytes);
  for (let at = renamed.indexOf(from); at !== -1; at = renamed.indexOf(from, at + 1)) renamed.write(to, at);
  return renamed;
};

/** A field of the first entry in the directory at the end: what the reader goes by. */
const patchDirectory = (bytes: Buffer, patch: (entry: Buffer) => void): Buffer => {
  const patched = Buffer.from(bytes);
  patch(patched.subarray(patched.indexOf(Buffer.from('PK\u0001\u0002'))));
  return patched;
};

/** A directory of that many entries in the 64-bit form, and no content: what the library writes takes half a minute. */
const directoryOf = (count: number): Buffer => {
  const entries = Array.from({ length: count }, (_, number) => {
    const name = `f${number}`;
    const entry = Buffer.alloc(46 + name.length);
    entry.write('PK\u0001\u0002');
    entry.writeUInt16LE(name.length, 28);
    entry.write(name, 46);
    return entry;
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(56 + 20 + 22);
  end.write('PK\u0006\u0006');
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.write('PK\u0006\u0007', 56);
  end.writeBigUInt64LE(BigInt(directory.length), 64);
  end.write('PK\u0005\u0006', 76);
  end.fill(0xff, 84, 96);
  return Buffer.concat([directory, end]);
};

const PACKAGE = { 'imsmanifest.xml': '<manifest/>', 'scos/page.html': 'Καλημέρα' };

describe('PackageArchive', () => {
  it('lists the files of a package and gives their content', async () => {
    const archive = await open(await zipOf({ ...PACKAGE, '__MACOSX/._page.html': 'x' }));
    expect(archive.files.map(({ path, size }) => [path, size])).toEqual([
      ['imsmanifest.xml', 11],
      ['scos/page.html', 16],
    ]);
    expect(archive).toMatchObject({ manifest: { path: 'imsmanifest.xml' }, isInFolder: false, notices: [] });
    const page = archive.files[1];
    expect(await text((await page?.open()) ?? Readable.from([]))).toBe('Καλημέρα');
    expect(await text((await page?.open()) ?? Readable.from([]))).toBe('Καλημέρα');
  });

  it('takes a folder that was packed whole', async () => {
    const archive = await open(await zipOf({ 'my course/imsmanifest.xml': '', 'my course/a.html': '' }));
    expect(archive.files.map(({ path }) => path)).toEqual(['imsmanifest.xml', 'a.html']);
    expect(archive).toMatchObject({ manifest: { path: 'imsmanifest.xml' }, isInFolder: true });
  });

  it('gives back 20 MB as they were', async () => {
    const bytes = randomBytes(20_000_000);
    const archive = await open(await zipOf({ 'imsmanifest.xml': '', 'film.mp4': { bytes } }));
    expect((await buffer((await archive.files[1]?.open()) ?? Readable.from([]))).equals(bytes)).toBe(true);
  });

  const refused: readonly (readonly [string, () => Promise<Buffer>, object])[] = [
    ['text', async () => Buffer.from('no archive at all'), { code: 'no-zip' }],
    ['nothing', async () => Buffer.alloc(0), { code: 'no-zip' }],
    ['a zip cut off', async () => (await zipOf(PACKAGE)).subarray(0, 120), { code: 'no-zip' }],
    ['a zip without manifest', () => zipOf({ 'index.html': '' }), { code: 'no-manifest' }],
    ['two packages', () => zipOf({ 'a/imsmanifest.xml': '', 'b/imsmanifest.xml': '' }), { code: 'many-packages' }],
    [
      'a package in a package',
      async () => zipOf({ 'course.zip': { bytes: await zipOf(PACKAGE) } }),
      { code: 'no-manifest' },
    ],
    [
      'a name that leaves the folder',
      async () => rename(await zipOf({ ...PACKAGE, 'aa/secret': '' }), 'aa/secret', '../secret'),
      { code: 'name-outside', entry: '../secret' },
    ],
    [
      'an absolute name',
      async () => rename(await zipOf({ ...PACKAGE, 'aetc/passwd': '' }), 'aetc/passwd', '/etc/passwd'),
      { code: 'name-outside', entry: '/etc/passwd' },
    ],
    [
      'a name that leaves the folder by backslashes',
      async () => rename(await zipOf({ ...PACKAGE, aaasecret: '' }), 'aaasecret', '..\\secret'),
      { code: 'name-outside', entry: '..\\secret' },
    ],
    [
      'a NUL in a name',
      async () => rename(await zipOf({ ...PACKAGE, 'a0.html': '' }), 'a0.html', 'a\u0000.html'),
      { code: 'name-invalid', entry: 'a\u0000.html' },
    ],
    ['a name of 300 bytes', () => zipOf({ ...PACKAGE, ['n'.repeat(300)]: '' }), { code: 'name-too-long' }],
    ['a link', () => zipOf({ ...PACKAGE, link: { bytes: '/etc/passwd', mode: 0o120777 } }), { code: 'no-plain-file' }],
    [
      'a bomb: 200 MiB of nothing',
      () => zipOf({ ...PACKAGE, 'bomb.txt': { bytes: Buffer.alloc(200 * 1_048_576) } }),
      { code: 'bomb', entry: 'bomb.txt' },
    ],
    [
      'a password',
      async () => patchDirectory(await zipOf(PACKAGE), (entry) => entry.writeUInt16LE(1, 8)),
      { code: 'encrypted', entry: 'imsmanifest.xml' },
    ],
    [
      'the same file twice',
      async () => rename(await zipOf({ ...PACKAGE, 'scos/pag2.html': '' }), 'scos/pag2.html', 'scos/page.html'),
      { code: 'duplicate', entry: 'scos/page.html' },
    ],
    ['100,000 entries', async () => directoryOf(100_000), { code: 'too-many-entries', entry: 'f20000' }],
  ];
  it.each(refused)('refuses %s', async (_, make, problem) => {
    await expect(open(await make())).rejects.toMatchObject({ name: 'PackageRefused', problem });
  });

  it.each([
    ['a size that is too small', (entry: Buffer) => entry.writeUInt32LE(3, 24)],
    ['a size that is too large', (entry: Buffer) => entry.writeUInt32LE(3_000, 24)],
    ['a checksum of something else', (entry: Buffer) => entry.writeUInt32LE(1, 16)],
  ])('finds out %s while reading', async (_, lie) => {
    const archive = await open(patchDirectory(await zipOf(PACKAGE), lie));
    const reading = archive.files[0]?.open().then(text);
    await expect(reading).rejects.toMatchObject({ problem: { code: 'damaged', entry: 'imsmanifest.xml' } });
  });

  it('does not blame the archive when its source fails', async () => {
    const bytes = await zipOf(PACKAGE);
    const lost = new Error('the disk is gone');
    let isThere = false;
    const read = (start: number, end: number): Readable =>
      isThere
        ? sourceOf(bytes).read(start, end)
        : new Readable({
            read() {
              this.destroy(lost);
            },
          });
    await expect(PackageArchive.open({ size: bytes.length, read })).rejects.toBe(lost);
    isThere = true;
    const archive = await PackageArchive.open({ size: bytes.length, read });
    isThere = false;
    await expect(archive.files[0]?.open().then(text)).rejects.toBe(lost);
  });
});
