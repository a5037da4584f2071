import { applyDecorators, SerializeOptions, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** What the route answers: strips every field the schema does not name, and describes the answer in OpenAPI. */
export const Returns = (schema: z.ZodType): MethodDecorator =>
  applyDecorators(SerializeOptions({ schema }), ApiResponse({ standardSchema: schema }));

/**
 * Describes the answer in OpenAPI without looking at it again: for answers put together from documents that were checked against their
 * schema when they were stored, where the check at each reading would cost more than the reading. A test parses such an answer strictly.
 */
export const ReturnsStored = (schema: z.ZodType): MethodDecorator => ApiResponse({ standardSchema: schema });

type Serializable = Parameters<StandardSchemaSerializerInterceptor['serialize']>;

/** Nest's checks a list item by item; ours takes the schema at its word, so that `z.array(…)` means a list. */
export class ResponseSerializer extends StandardSchemaSerializerInterceptor {
  override serialize(response: Serializable[0], schema: Serializable[1], options?: Serializable[2]) {
    if (schema === undefined || !Array.isArray(response)) return super.serialize(response, schema, options);
    return this.transformToPlain(response, schema, options);
  }
}
