import type { BrowserContext } from 'playwright-core';
import { bringIn, openCourseOf } from '../package-course.js';

/** A package of the suite in the library, and the course around it. */
export type ImportedPackage = { readonly name: string; readonly courseKey: string };

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
  const made = await bringIn(author, `${name}.zip`, bytes);
  return { name, courseKey: await openCourseOf(author, administrator, made) };
};
