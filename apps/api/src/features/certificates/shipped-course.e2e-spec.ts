import { LANGUAGES } from '@integra/shared-types/languages';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { makeEnrolment, type TestCourse } from '../../../test/factories/course.js';
import { importIntegra, INTEGRA } from '../../../test/factories/integra.js';
import { makePerson } from '../../../test/factories/person.js';
import { readPdf } from '../../../test/read-pdf.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { CertificateEntity } from './certificate.entity.js';
import { renderCertificate } from './pdf/certificate-document.js';

const NAMES = {
  en: 'Margaret O’Donnell-Whitaker',
  fr: 'Hélène Lefèvre-Œuvray',
  pt: 'Conceição d’Ávila Gonçalves Magalhães',
  it: 'Niccolò Dell’Acqua',
  bg: 'Станислава Димитрова-Христова',
  el: 'Αικατερίνη Παπαδοπούλου-Κωνσταντινίδου',
  nl: 'Joris van der Heijden-IJsselstein',
} as const;

describe('the certificate of the course that comes with the product', () => {
  let testApp: TestApp;
  let dataSource: DataSource;
  let course: TestCourse;

  beforeAll(async () => {
    testApp = await createTestApp({
      env: { EU_FUNDING_TEXT: 'Co-funded by the Erasmus+ Programme of the European Union' },
    });
    await importIntegra(testApp);
    dataSource = testApp.app.get(DataSource);
    const rows: TestCourse[] = await dataSource.query(
      `SELECT course.id, course.key, version.id AS "versionId"
       FROM course JOIN course_version version ON version.course_id = course.id WHERE course.key = $1`,
      [INTEGRA],
    );
    course = rows[0]!;
  });
  afterAll(() => testApp.close());

  it.each(LANGUAGES)('is one page with every competence of its modules: %s', async (language) => {
    const { personId } = await makePerson(testApp);
    const enrolmentId = await makeEnrolment(testApp, { personId, course });
    const completed = { enrolmentId, personId, courseVersionId: course.versionId, completedAt: new Date() };
    const legalName = NAMES[language];
    const issuer = testApp.app.get(CertificateIssuer, { strict: false });
    await testApp.app
      .get(UnitOfWork)
      .run((transaction) => issuer.issue(transaction, completed, { legalName, language }));
    const { facts } = await dataSource.manager.findOneByOrFail(CertificateEntity, { personId });
    const { pageCount, text } = await readPdf(await renderCertificate(facts));
    expect(pageCount).toBe(1);
    expect(facts.competences.length).toBeGreaterThan(0);
    for (const fact of [legalName, facts.serial, ...facts.competences.map(({ code }) => code)]) {
      expect(text).toContain(fact);
    }
  });
});
