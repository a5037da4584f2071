import {
  SCORM_PATHS,
  type ScormPackage,
  ScormPackageSchema,
  type UploadPackageQuery,
} from '@integra/shared-types/scorm';
import { ApiError, readApiError } from '../../../lib/api/api-error.js';
import { reportConnection } from '../../../lib/api/connection.js';
import { reportRefusal } from '../../../lib/api/session-refusal.js';

type Sending = {
  /** Gets the bytes that have gone out, those of the form around the file included. */
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
};

const addressOf = ({ language, replaces }: UploadPackageQuery): string =>
  `${SCORM_PATHS.packages}?${new URLSearchParams({ language, ...(replaces === undefined ? {} : { replaces }) }).toString()}`;

/** `fetch` says nothing of what has gone out; the older request does. Resolves with the answer, whatever it is. */
const post = (address: string, form: FormData, { onProgress, signal }: Sending): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new ApiError({ code: 'connection_lost', status: 0 }));
    request.onabort = () => reject(signal.reason as Error);
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    request.send(form);
  });

/**
 * Sends an archive and answers the package with the version that was made of it.
 * @throws ApiError for every refusal, `connection_lost` when none came; the reason of the signal when it was stopped
 */
export const sendPackage = async (file: File, query: UploadPackageQuery, sending: Sending): Promise<ScormPackage> => {
  sending.signal.throwIfAborted();
  const form = new FormData();
  form.append('file', file);
  try {
    const response = await post(addressOf(query), form, sending);
    if (!response.ok) throw await readApiError(response);
    reportConnection('fine');
    return ScormPackageSchema.parse(await response.json());
  } catch (error) {
    if (error instanceof ApiError) {
      reportConnection(error.isConnectionProblem ? 'lost' : 'fine');
      reportRefusal(error);
    }
    throw error;
  }
};
