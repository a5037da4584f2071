import { COURSE_PATHS } from '@integra/shared-types/courses';
import { type PackageCourseMade, SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import type { BrowserContext } from 'playwright-core';
import { callApi } from '../api.js';
import { baseUrl } from '../browser.js';

/** A package of the suite in the library, and the course around it. */
export type ImportedPackage = { readonly name: string; readonly courseKey: string };

const PATIENCE_MS = 60_000;
const PAUSE_MS = 200;

const upload = async (author: BrowserContext, name: string, bytes: Buffer): Promise<string> => {
  const response = await author.request.post(`${SCORM_PATHS.packages}?language=en`, {
    headers: { origin: baseUrl() },
    multipart: { file: { name: `${name}.zip`, mimeType: 'application/zip', buffer: bytes } },
  });
  if (!response.ok()) throw new Error(`${name} was not taken: ${await response.text()}`);
  return ((await response.json()) as ScormPackage).id;
};

const untilReady = async (author: BrowserContext, id: string, name: string): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const [version] = (await callApi<ScormPackage>(author, 'GET', SCORM_PATHS.package(id))).versions;
    if (version?.state === 'ready') return;
    if (version?.state === 'refused') throw new Error(`${name} was refused: ${JSON.stringify(version.findings)}`);
    if (Date.now() > deadline) throw new Error(`${name} is not ready`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
};

/**
 * Brings a package in as an author does, and makes the course that everybody may take.
 * @param administrator decides who may enrol
 */
export const importPackage = async (
  author: BrowserContext,
  administrator: BrowserContext,
  name: string,
  bytes: Buffer,
): Promise<ImportedPackage> => {
  const id = await upload(author, name, bytes);
  await untilReady(author, id, name);
  const { courseKey } = await callApi<PackageCourseMade>(author, 'POST', SCORM_PATHS.courses(id), {
    title: `Conformance ${name}`,
    summary: 'A case of the conformance suite',
    language: 'en',
    audiences: ['prison'],
    minutes: 1,
  });
  await callApi(administrator, 'PATCH', COURSE_PATHS.course(courseKey), { enrolmentMode: 'open' });
  return { name, courseKey };
};
