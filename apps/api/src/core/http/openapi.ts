import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const OPENAPI_PATH = 'api/openapi.json';

/** The contract as OpenAPI 3.1, made from the same zod schemas that check requests and answers. */
export const createOpenApiDocument = (app: INestApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle('INTEGRA LMS').setVersion('1').setOpenAPIVersion('3.1.0').build(),
  );

export const serveOpenApi = (app: INestApplication): void =>
  SwaggerModule.setup(OPENAPI_PATH, app, () => createOpenApiDocument(app), {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: OPENAPI_PATH,
  });
