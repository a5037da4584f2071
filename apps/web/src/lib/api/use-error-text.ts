import { useTranslation } from 'react-i18next';
import { ApiError } from './api-error.js';

/** Said by the frame itself, because the file of all error texts cannot be loaded when the server is away. */
const FRAME_CODES = ['connection_lost', 'service_unavailable', 'unexpected_answer'] as const;
type FrameCode = (typeof FRAME_CODES)[number];

const isFrameCode = (code: string): code is FrameCode => FRAME_CODES.includes(code as FrameCode);

type Refusal = { code: string; details: Readonly<Record<string, unknown>> };

/** Words for a refusal, with its details filled in; the texts of all codes are loaded with the first one. */
export const useRefusalText = (refusal: Refusal | null): string => {
  const { t } = useTranslation();
  const needsTexts = refusal !== null && !isFrameCode(refusal.code);
  const { t: tError, ready } = useTranslation(needsTexts ? 'errors' : 'shell', { useSuspense: false });
  if (refusal === null) return '';
  const { code, details } = refusal;
  if (isFrameCode(code)) return t(`error.${code}`);
  return ready ? tError(code as never, { ...details, defaultValue: t('error.unexpected_answer') }) : '';
};

const UNKNOWN: Refusal = { code: 'unexpected_answer', details: {} };

export const useErrorText = (error: Error | null): string =>
  useRefusalText(error instanceof ApiError ? error : error && UNKNOWN);
