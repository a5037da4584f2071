export {
  CONTENT_FINDING_CODES,
  type ContentFinding,
  type ContentFindingCode,
  ContentScan,
  isScanned,
} from './content/content-scan.js';
