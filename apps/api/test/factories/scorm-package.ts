import { randomBytes, randomUUID } from 'node:crypto';
import { readManifest } from '@integra/scorm-runtime/manifest';
import type { Language } from '@integra/shared-types/languages';
import { FIRST_PACKAGE_RULES, type PackageRules } from '@integra/shared-types/scorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../src/core/clock/clock.js';
import { matchHrefs } from '../../src/features/scorm/import/match-hrefs.js';
import { ScormPackageVersionEntity } from '../../src/features/scorm/scorm-package-version.entity.js';
import { ScormPackageEntity } from '../../src/features/scorm/scorm-package.entity.js';
import type { TestApp } from '../app.js';
import { makeCourse, ONLY_LESSON, type TestCourse } from './course.js';

type PackageOptions = {
  /** Default: one SCO of SCORM 1.2 with a mastery score of 80. */
  readonly manifest?: string;
  readonly rules?: Partial<PackageRules>;
  readonly language?: Language;
  /** Makes a further version of this package. */
  readonly of?: TestPackage;
};

export type TestPackage = {
  readonly id: string;
  readonly key: string;
  readonly versionId: string;
  readonly number: number;
};

/** A manifest of SCORM 1.2 with these SCOs, each of the file `<identifier>.html`. */
export const manifest12 = (identifiers: readonly string[], inItem = ''): string => `<?xml version="1.0"?>
<manifest identifier="m" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Shift</title>
    ${identifiers.map((id) => `<item identifier="${id}" identifierref="r-${id}"><title>${id}</title>${inItem}</item>`).join('')}
  </organization></organizations>
  <resources>
    ${identifiers.map((id) => `<resource identifier="r-${id}" type="webcontent" adlcp:scormtype="sco" href="${id}.html"/>`).join('')}
  </resources>
</manifest>`;

/** As `manifest12`, of SCORM 2004: what it says of the whole is for its sequencing. */
export const manifest2004 = (identifiers: readonly string[]): string => `<?xml version="1.0"?>
<manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Shift</title>
    ${identifiers.map((id) => `<item identifier="${id}" identifierref="r-${id}"><title>${id}</title></item>`).join('')}
  </organization></organizations>
  <resources>
    ${identifiers.map((id) => `<resource identifier="r-${id}" type="webcontent" adlcp:scormType="sco" href="${id}.html"/>`).join('')}
  </resources>
</manifest>`;

export const MASTERY = '<adlcp:masteryscore>80</adlcp:masteryscore>';

/** A version of a package that is ready to be played; its files are not stored. */
export const makePackage = async (
  { app }: TestApp,
  { manifest: xml = manifest12(['intro'], MASTERY), rules = {}, language = 'en', of }: PackageOptions = {},
): Promise<TestPackage> => {
  const { manager } = app.get(DataSource);
  const uploadedAt = app.get(Clock).now();
  const { manifest, problems } = readManifest(Buffer.from(xml));
  if (manifest === null) throw new Error(`Not a manifest: ${JSON.stringify(problems)}`);
  const hrefs = manifest.resources.flatMap(({ href }) => href ?? []);
  const key = of?.key ?? `package-${randomUUID().slice(0, 8)}`;
  const made = { key, title: 'Shift', createdAt: uploadedAt, rules: { ...FIRST_PACKAGE_RULES, ...rules } };
  const id = of?.id ?? (await manager.save(manager.create(ScormPackageEntity, made))).id;
  const number = (of?.number ?? 0) + 1;
  const version = await manager.save(
    manager.create(ScormPackageVersionEntity, {
      packageId: id,
      language,
      number,
      state: 'ready',
      fileName: 'shift.zip',
      contentPath: randomBytes(16).toString('base64url'),
      manifest: matchHrefs(manifest, new Set(hrefs)) as never,
      edition: manifest.edition,
      title: manifest.title,
      jobId: randomUUID(),
      uploadedAt,
    }),
  );
  return { id, key, versionId: version.id, number };
};

/** The block that shows the package in `makePackageCourse`. */
export const PACKAGE_BLOCK = 'm1-package';

/** A course of one lesson, which is complete when its package is. */
export const makePackageCourse = (testApp: TestApp, packageKey: string): Promise<TestCourse> =>
  makeCourse(testApp, {
    structure: {
      modules: [
        {
          key: 'm1',
          required: true,
          after: null,
          minutes: 10,
          competences: ['K1'],
          levels: { K1: 2 },
          lessons: [
            {
              key: ONLY_LESSON,
              minutes: 10,
              competences: ['K1'],
              requiredHash: 'a'.repeat(64),
              blocks: [
                {
                  key: PACKAGE_BLOCK,
                  type: 'scorm',
                  required: true,
                  rule: 'completed',
                  quiz: null,
                  scenario: null,
                  package: packageKey,
                },
              ],
            },
          ],
        },
      ],
    },
  });
