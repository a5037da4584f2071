import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { UPLOAD_FIELD, UPLOAD_METADATA, type StoredUpload, type UploadRules } from './upload-rules.js';
import { UploadInterceptor, type UploadRequest } from './upload.interceptor.js';

/**
 * The route takes `multipart/form-data` with one part, a file named `file`, and no other body; every other route refuses multipart.
 * The handler finds it stored (`@CurrentUpload()`). Whoever sends has passed the guards before the first byte is read; the other
 * parameters are checked when the file is there. It may take as long as the line needs; 30 s without a byte end it.
 *
 * The storage holds whole uploads only: one that is cut off or refused leaves nothing, and one whose handler throws is removed. A handler
 * that returns has kept the key in a row, or deleted the file. If the process is killed between storing and that row, the file
 * stays: no row refers to it, and nothing sweeps such files of `uploads/` yet. (What is killed before is swept by the storage.)
 *
 * Refusals: invalid_request (400: no file, several, another field, no name, broken off), payload_too_large (413, details.maxBytes),
 * unsupported_media_type (415), storage_full (507).
 */
export const Upload = (rules: UploadRules): MethodDecorator =>
  applyDecorators(
    SetMetadata(UPLOAD_METADATA, rules),
    UseInterceptors(UploadInterceptor),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      required: true,
      schema: {
        type: 'object',
        properties: {
          [UPLOAD_FIELD]: { type: 'string', format: 'binary', description: `At most ${rules.maxBytes} bytes.` },
        },
        required: [UPLOAD_FIELD],
        additionalProperties: false,
      },
    }),
  );

/** The file that came in, on routes with `@Upload`. */
export const CurrentUpload = createParamDecorator((_: unknown, context: ExecutionContext): StoredUpload => {
  const { upload } = context.switchToHttp().getRequest<UploadRequest>();
  if (upload === undefined) throw new TypeError('@CurrentUpload() on a route without @Upload()');
  return upload;
});
