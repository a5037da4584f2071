import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openableActivities } from '@integra/scorm-runtime/activities';
import { readManifest } from '@integra/scorm-runtime/manifest';
import { type ConformanceCase, readCase, readTokens } from '@integra/scorm-runtime/test/conformance-case';
import { pageKind } from '@integra/scorm-runtime/test/conformance-person';
import { zipOf } from '../zip.js';
import { scoPage } from './sco-page.js';

const DATA = join(import.meta.dirname, '../../../../packages/scorm-runtime/test/conformance');

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(DATA, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();

/** In the order of the suite. */
export const readCases = (): ConformanceCase[] => {
  const textOf = (path: string): string => readFileSync(join(DATA, path), 'latin1');
  const tokens = readTokens(textOf('texts/Commands.properties'));
  return namesIn('test-cases', '.properties').map((name) => readCase(textOf(`test-cases/${name}.properties`), tokens));
};

/** Letters before the number: what of the standard the case is about. */
export const groupOf = (title: string): string => /^[A-Z]+/.exec(title)?.[0] ?? '';

export const packageNames = (): string[] => namesIn('manifests', '.xml');

/** The manifest of the suite, and a page of ours wherever it points to. */
export const packageOf = (name: string): Buffer => {
  const bytes = readFileSync(join(DATA, 'manifests', `${name}.xml`));
  const { manifest } = readManifest(bytes);
  if (manifest === null) throw new Error(`The manifest of ${name} was refused`);
  const pages = openableActivities(manifest.organization).map(({ resource }) => {
    const path = (resource?.href ?? '').replace(/\?.*$/, '');
    return [path, scoPage(pageKind(path.slice(path.lastIndexOf('/') + 1)))] as const;
  });
  return zipOf({ 'imsmanifest.xml': bytes.toString('utf8'), ...Object.fromEntries(pages) });
};
