import { Failure } from './failure.mjs';

const networkTrouble =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|CERT_|SELF_SIGNED|error sending request|dns error|tcp connect|timed out|(?:4|5)\d\d .*registry|ERR_PNPM_(?:META_)?FETCH|ERR_PNPM_NO_OFFLINE/i;
const diskTrouble = /ENOSPC|no space left|os error 28/i;
const writeTrouble = /EACCES|EPERM|EROFS|permission denied|read-only file system/i;

/**
 * Reads what npm or pnpm printed before it gave up.
 * @param {string} what the things that were to be downloaded, as the start of a sentence
 * @param {string} output
 */
export function explainDownloadFailure(what, output) {
  const detail = lastLines(output);
  if (diskTrouble.test(output)) {
    return new Failure(`${what} could not be installed: the disk is full.`, 'Free about 2 GB and start again.', detail);
  }
  if (networkTrouble.test(output)) {
    return new Failure(
      `${what} could not be downloaded from the npm registry.`,
      `Check the network, the proxy (HTTPS_PROXY) and the registry (npm config get registry), then start again; what has arrived is kept.`,
      detail,
    );
  }
  if (writeTrouble.test(output)) {
    return new Failure(
      `${what} could not be written into the checkout.`,
      'Start as the user who owns this folder, or give that right back.',
      detail,
    );
  }
  return new Failure(`${what} could not be installed.`, 'The installer said:', detail);
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split('\n').slice(-12).join('\n');
}
