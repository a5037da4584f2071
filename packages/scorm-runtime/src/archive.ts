export { ARCHIVE_LIMITS, type ArchiveLimits } from './archive/archive-limits.js';
export {
  type ArchiveEntry,
  ArchiveJudge,
  type ArchiveNotice,
  type ArchiveRefusal,
  type ArchiveVerdict,
  NOTICE_CODES,
  type NoticeCode,
  REFUSAL_CODES,
  type RefusalCode,
} from './archive/archive-judge.js';
export { type PackageRoot, packageRoot } from './archive/package-root.js';
