import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '@integra/shared-types/languages';
import { readPdf } from '../../../../test/read-pdf.js';
import { renderCertificate } from './certificate-document.js';
import type { CertificateFacts } from './certificate-facts.js';
import { CERTIFICATE_STRINGS, writeDate, writeHours } from './certificate-language.js';

const VERIFY_URL = 'https://learning.example.org/verify/7Q4MKX2D9ZT0V6H3RBN8WEJ5AG';
const LONG_GREEK_TITLE =
  'Πρόληψη της ριζοσπαστικοποίησης στη φυλακή, στην επιμέλεια κοινωνικής αρωγής και στην κοινότητα: ' +
  'μια ολοκληρωμένη προσέγγιση για επαγγελματίες πρώτης γραμμής';
const LONG_GREEK_COMPETENCE =
  'Κατανοεί την ανίχνευση, τη δομημένη κρίση, τους προστατευτικούς παράγοντες και τα όρια των εργαλείων';

const factsOf = (facts: Partial<CertificateFacts> = {}): CertificateFacts => ({
  serial: 'INT-2026-000217',
  code: '7Q4MKX2D9ZT0V6H3RBN8WEJ5AG',
  verifyUrl: VERIFY_URL,
  language: 'en',
  legalName: 'Margaret O’Donnell-Whitaker',
  courseTitle: 'Preventing radicalisation in prison, probation and the community',
  label: 'INTEGRA-inspired, not the official content',
  courseVersion: 3,
  hours: 9.5,
  completedOn: '2026-11-01',
  issuedOn: '2026-11-21',
  competences: [{ code: 'K1', title: 'Explains radicalisation', level: 2, levelLabel: 'Applies' }],
  issuerName: 'Example Prison Service Academy',
  installationName: 'INTEGRA Learning',
  fundingText: 'Co-funded by the European Union',
  ...facts,
});

const manyCompetences = (count: number, title: string): CertificateFacts['competences'] =>
  Array.from({ length: count }, (_, index) => ({ code: `K${index + 1}`, title, level: 3, levelLabel: 'Εφαρμόζει' }));

describe('renderCertificate', () => {
  it('prints every fact, and that levels are the course’s, not the holder’s', async () => {
    const { text } = await readPdf(await renderCertificate(factsOf({ supersedesSerial: 'INT-2026-000001' })));
    for (const fact of [
      'INTEGRA Learning',
      'Certificate of completion',
      'Margaret O’Donnell-Whitaker',
      'Preventing radicalisation in prison, probation and the community',
      '9.5 hours',
      '1 November 2026',
      '21 November 2026',
      'Example Prison Service Academy',
      'INT-2026-000217',
      'INT-2026-000001',
      VERIFY_URL,
      '7Q4M-KX2D-9ZT0-V6H3-RBN8-WEJ5-AG',
      'L2 · Applies',
      'INTEGRA-inspired, not the official content',
      'Co-funded by the European Union',
      'does not measure the person',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('leaves out what there is nothing to say about', async () => {
    const facts = factsOf({ competences: [], label: undefined, fundingText: undefined });
    const { elements, text } = await readPdf(await renderCertificate(facts));
    expect(elements.some(({ role }) => role === 'Table')).toBe(false);
    expect(text).not.toContain('undefined');
  });

  it.each(LANGUAGES)('is one tagged page in %s, with every word of that language marked so', async (language) => {
    const pdf = await readPdf(await renderCertificate(factsOf({ language })));
    const strings = CERTIFICATE_STRINGS[language];
    expect(pdf).toMatchObject({ pageCount: 1, isTagged: true, showsTitle: true, unmarkedOperators: 0 });
    expect(pdf.info).toMatchObject({ Language: language, Title: expect.stringContaining(strings.title) });
    const headings = pdf.elements.filter(({ role }) => /^H\d$/.test(role)).map(({ role, text }) => [role, text]);
    expect(headings).toEqual([
      ['H1', strings.title],
      ['H2', strings.competences],
      ['H2', strings.check],
    ]);
    expect(pdf.elements.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual([strings.qrCode]);
    expect(pdf.elements).toContainEqual({ role: 'P', text: factsOf().legalName, children: [] });
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ missingFile }) => missingFile)).toEqual([]);
  });

  it.each<[Language, string]>([
    ['el', 'Αικατερίνη Παπαδοπούλου-Κωνσταντινίδου'],
    ['bg', 'Станислава Димитрова-Христова'],
    ['pt', "Conceição d'Ávila Gonçalves Magalhães"],
    ['nl', 'Joris van der Heijden-IJsselstein'],
    [
      'en',
      'Maria Anastasia Wolfeschlegelsteinhausenbergerdorff de la Concepción-Παπαδοπούλου Димитрова van den Broek-Østergaard',
    ],
  ])('gives a name back as it was written (%s)', async (language, legalName) => {
    const { elements } = await readPdf(await renderCertificate(factsOf({ language, legalName })));
    expect(elements.map(({ text }) => text)).toContain(legalName);
  });

  it('marks text in another language as such', async () => {
    const english = { text: 'Explains radicalisation', language: 'en' };
    const { elements } = await readPdf(
      await renderCertificate(
        factsOf({
          language: 'el',
          courseTitle: { text: 'A course', language: 'en' },
          competences: [{ code: 'K1', title: english, level: 2, levelLabel: { text: 'Applies', language: 'en' } }],
        }),
      ),
    );
    expect(elements.filter(({ language }) => language === 'en').map(({ text }) => text)).toEqual([
      'A course',
      'Explains radicalisation',
      'L2 · Applies',
    ]);
  });

  it('fits on one page with 20 competences, long titles, a long name and every note', async () => {
    const pdf = await readPdf(
      await renderCertificate(
        factsOf({
          language: 'el',
          legalName: 'Αικατερίνη-Αλεξάνδρα Παπαδοπούλου-Κωνσταντινίδου του Χριστοφόρου-Παναγιώτη',
          courseTitle: LONG_GREEK_TITLE,
          courseLanguageNote: 'Η μετάφραση αυτού του προγράμματος δεν έχει ακόμη ελεγχθεί.',
          competences: manyCompetences(20, LONG_GREEK_COMPETENCE),
          fundingText: 'Co-funded by the European Union. '.repeat(8),
          supersedesSerial: 'INT-2026-000001',
        }),
      ),
    );
    expect(pdf.pageCount).toBe(1);
    expect(pdf.elements.filter(({ role }) => role === 'TR')).toHaveLength(21);
  });

  it('says so when the facts do not fit', async () => {
    const facts = factsOf({ competences: manyCompetences(80, LONG_GREEK_COMPETENCE) });
    await expect(renderCertificate(facts)).rejects.toThrow('INT-2026-000217 does not fit on one page');
  });

  it('gives the same bytes for the same facts, and others for other facts', async () => {
    const hashOf = async (facts: CertificateFacts) =>
      createHash('sha256')
        .update(await renderCertificate(facts))
        .digest('hex');
    const first = await hashOf(factsOf());
    await renderCertificate(factsOf({ language: 'bg', legalName: 'Станислава Димитрова' }));
    expect(await hashOf(factsOf())).toBe(first);
    expect(await hashOf(factsOf({ legalName: 'Margaret Whitaker' }))).not.toBe(first);
  });

  it('links to the page that checks it', async () => {
    const { links } = await readPdf(await renderCertificate(factsOf()));
    expect(links).toMatchObject([{ url: VERIFY_URL, contentsObj: { str: 'Check this certificate' } }]);
  });
});

describe('what a language writes', () => {
  it.each<[Language, string, string]>([
    ['en', '1 December 2026', '1 hour'],
    ['fr', '1er décembre 2026', '1 heure'],
    ['pt', '1 de dezembro de 2026', '1 hora'],
    ['it', '1 dicembre 2026', '1 ora'],
    ['bg', '1 декември 2026 г.', '1 час'],
    ['el', '1 Δεκεμβρίου 2026', '1 ώρα'],
    ['nl', '1 december 2026', '1 uur'],
  ])('%s', (language, date, hour) => {
    expect(writeDate('2026-12-01', language)).toBe(date);
    expect(writeHours(1, language).replaceAll('\u00a0', ' ')).toBe(hour);
  });
});
