import type { ScormPackage } from '@integra/shared-types/scorm';
import type { BrowserContext } from 'playwright-core';
import { callApi } from './api.js';
import { baseUrl } from './browser.js';

const PATIENCE_MS = 60_000;

/** As an author: brings a package in, and waits until it can be played. */
export const bringIn = async (author: BrowserContext, name: string, zip: Buffer): Promise<ScormPackage> => {
  const response = await author.request.post('/api/scorm/packages?language=en', {
    headers: { origin: baseUrl() },
    multipart: { file: { name, mimeType: 'application/zip', buffer: zip } },
  });
  if (!response.ok()) throw new Error(`${name} was not taken: ${await response.text()}`);
  let made = (await response.json()) as ScormPackage;
  const deadline = Date.now() + PATIENCE_MS;
  while (made.versions[0]?.state === 'importing') {
    if (Date.now() > deadline) throw new Error(`${name} is not ready`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    made = await callApi<ScormPackage>(author, 'GET', `/api/scorm/packages/${made.id}`);
  }
  if (made.versions[0]?.state !== 'ready') throw new Error(`${name}: ${JSON.stringify(made.versions[0]?.findings)}`);
  return made;
};

/** A course of one lesson that shows the package, open to everybody. @returns its key */
export const openCourseOf = async (
  author: BrowserContext,
  administrator: BrowserContext,
  { id, title }: Pick<ScormPackage, 'id' | 'title'>,
): Promise<string> => {
  const course = { title, summary: 'A package', language: 'en', audiences: ['prison'], minutes: 10 };
  const path = `/api/scorm/packages/${id}/courses`;
  const { courseKey } = await callApi<{ courseKey: string }>(author, 'POST', path, course);
  await callApi(administrator, 'PATCH', `/api/courses/${courseKey}`, { enrolmentMode: 'open' });
  return courseKey;
};

/** @returns the address of the lesson with the package */
export const enrolIn = async (learner: BrowserContext, courseKey: string): Promise<string> => {
  const { id } = await callApi<{ id: string }>(learner, 'POST', '/api/enrolments', { courseKey, audience: 'prison' });
  return `/learning/${id}/lessons/package-lesson`;
};
