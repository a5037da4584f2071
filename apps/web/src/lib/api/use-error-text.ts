import { useTranslation } from 'react-i18next';
import { ApiError } from './api-error.js';

/** Said by the frame itself, because the file of all error texts cannot be loaded when the server is away. */
const FRAME_CODES = ['connection_lost', 'service_unavailable', 'unexpected_answer'] as const;
type FrameCode = (typeof FRAME_CODES)[number];

const isFrameCode = (code: string): code is FrameCode => FRAME_CODES.includes(code as FrameCode);

/** Words for an error code; the texts of all codes are loaded with the first error. */
export const useErrorCodeText = (code: string | null): string => {
  const { t } = useTranslation();
  const { t: tError, ready } = useTranslation(code === null || isFrameCode(code) ? 'shell' : 'errors', {
    useSuspense: false,
  });
  if (code === null) return '';
  if (isFrameCode(code)) return t(`error.${code}`);
  const unknown = t('error.unexpected_answer');
  return ready ? tError(code as never, { defaultValue: unknown }) : '';
};

export const useErrorText = (error: Error | null): string => {
  const code = error instanceof ApiError ? error.code : error ? 'unexpected_answer' : null;
  return useErrorCodeText(code);
};
