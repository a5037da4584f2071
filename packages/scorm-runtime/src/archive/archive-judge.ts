import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.js';
import { entryPath } from './entry-path.js';

/** What an archive says of one of its entries. Sizes are claims: whoever unpacks has to end where more comes out than was said. */
export type ArchiveEntry = {
  /** Decoded, otherwise as it stands there; a folder ends in a slash. */
  readonly name: string;
  /** Bytes. */
  readonly compressedSize: number;
  /** Bytes. */
  readonly size: number;
  /** Unix mode; 0 where the archive says none. */
  readonly mode: number;
  readonly isEncrypted: boolean;
  /** Compression method of the zip format. */
  readonly method: number;
};

export const REFUSAL_CODES = [
  'too-many-entries',
  'name-outside',
  'name-invalid',
  'name-too-long',
  'no-plain-file',
  'encrypted',
  'method-unknown',
  'duplicate',
  'too-large',
  'bomb',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
export type ArchiveRefusal = { readonly code: RefusalCode; readonly entry: string };

export const NOTICE_CODES = ['backslash', 'case-collision', 'nested-archive'] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];
export type ArchiveNotice = { readonly code: NoticeCode; readonly entry: string };

export type ArchiveVerdict =
  | { readonly kind: 'file'; readonly path: string }
  /** A folder, or what a system leaves behind in archives. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'refused'; readonly refusal: ArchiveRefusal };

const STORED = 0;
const DEFLATED = 8;

const FILE_KIND = 0o170000;
const PLAIN_FILE = 0o100000;
const FOLDER = 0o040000;

const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
const ARCHIVE = /\.zip$/i;

/** Links, devices and sockets lead out of a package. */
const isPlain = (mode: number): boolean => [0, PLAIN_FILE, FOLDER].includes(mode & FILE_KIND);

/**
 * Judges a package's archive entry by entry, in the order of its directory. What it refuses must end the import: the rest is not to be
 * trusted. Holds the paths seen (at most `limits.entries`), nothing else.
 */
export class ArchiveJudge {
  readonly notices: ArchiveNotice[] = [];
  private readonly paths = new Set<string>();
  private readonly foldedPaths = new Set<string>();
  private readonly noticed = new Set<NoticeCode>();
  private entries = 0;
  private claimedBytes = 0;

  constructor(private readonly limits: ArchiveLimits = ARCHIVE_LIMITS) {}

  judge(entry: ArchiveEntry): ArchiveVerdict {
    const refuse = (code: RefusalCode): ArchiveVerdict => ({ kind: 'refused', refusal: { code, entry: entry.name } });
    this.entries += 1;
    if (this.entries > this.limits.entries) return refuse('too-many-entries');
    const place = entryPath(entry.name, this.limits);
    if ('problem' in place) return refuse(place.problem);
    if (!isPlain(entry.mode)) return refuse('no-plain-file');
    if (/[/\\]$/.test(entry.name) || LEFT_BEHIND.test(place.path)) return { kind: 'ignored' };
    const code = this.refusalOfFile(entry, place.path);
    if (code !== null) return refuse(code);
    this.remember(entry.name, place.path);
    return { kind: 'file', path: place.path };
  }

  private refusalOfFile(entry: ArchiveEntry, path: string): RefusalCode | null {
    if (entry.isEncrypted) return 'encrypted';
    if (entry.method !== STORED && entry.method !== DEFLATED) return 'method-unknown';
    if (path === '' || this.paths.has(path)) return 'duplicate';
    this.claimedBytes += entry.size;
    if (this.claimedBytes > this.limits.totalBytes) return 'too-large';
    const { ratio, ratioFromBytes } = this.limits;
    return entry.size > ratioFromBytes && entry.size > entry.compressedSize * ratio ? 'bomb' : null;
  }

  private remember(name: string, path: string): void {
    const folded = path.toLowerCase();
    if (name.includes('\\')) this.notice('backslash', name);
    if (this.foldedPaths.has(folded)) this.notice('case-collision', path);
    if (ARCHIVE.test(path)) this.notice('nested-archive', path);
    this.paths.add(path);
    this.foldedPaths.add(folded);
  }

  /** The first of each kind tells enough. */
  private notice(code: NoticeCode, entry: string): void {
    if (this.noticed.has(code)) return;
    this.noticed.add(code);
    this.notices.push({ code, entry });
  }
}
