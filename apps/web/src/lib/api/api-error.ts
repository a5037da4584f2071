export type InvalidField = { path: string; message: string };

type ApiErrorBody = { code: string; message: string; details?: Record<string, unknown>; requestId: string };

/** A refusal of the API, or no answer at all (`connection_lost`, `unexpected_answer`). People see the translation of `code`; `requestId` helps an administrator find the log line. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly requestId: string | null;
  readonly details: Record<string, unknown>;

  constructor(facts: {
    code: string;
    status: number;
    message?: string;
    requestId?: string;
    details?: Record<string, unknown>;
  }) {
    super(facts.message ?? facts.code);
    this.code = facts.code;
    this.status = facts.status;
    this.requestId = facts.requestId ?? null;
    this.details = facts.details ?? {};
  }

  /** The server cannot be reached or is not ready: trying again later is the right thing to do. */
  get isConnectionProblem(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** Fields that the server refused, when the answer was about the form of the request. */
  get invalidFields(): InvalidField[] {
    const { fields } = this.details;
    return Array.isArray(fields) ? fields.filter(isInvalidField) : [];
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isInvalidField = (value: unknown): value is InvalidField =>
  isRecord(value) && typeof value.path === 'string' && typeof value.message === 'string';

const isApiErrorBody = (value: unknown): value is ApiErrorBody =>
  isRecord(value) && typeof value.code === 'string' && typeof value.requestId === 'string';

/** Reads a refused answer; one that is not ours (a proxy's page) becomes `service_unavailable` or `unexpected_answer`. */
export const readApiError = async (response: Response): Promise<ApiError> => {
  const body: unknown = await response.json().catch(() => null);
  if (isApiErrorBody(body)) return new ApiError({ ...body, status: response.status });
  const code = response.status >= 502 && response.status <= 504 ? 'service_unavailable' : 'unexpected_answer';
  return new ApiError({ code, status: response.status });
};
