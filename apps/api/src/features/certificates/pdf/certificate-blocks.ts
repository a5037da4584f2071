import { LANGUAGE_NAME } from '@integra/shared-types/languages';
import type { Block, PrintedText, TextStyle } from '../../../core/pdf/pdf-blocks.js';
import { COLOUR } from '../../../core/pdf/pdf-tokens.js';
import { wordMark } from '../../../core/pdf/word-mark.js';
import type { CertificateFacts } from './certificate-facts.js';
import { CERTIFICATE_STRINGS, writeDate, writeHours } from './certificate-language.js';
import { HAIRLINE, optionalParagraph, paragraph, sans, serif, type Setting, space } from './certificate-styles.js';
import { drawQrCode } from './qr-code.js';

const QR_SIDE = 84;
const GRID = { gap: 14, middle: 84, last: 116 } as const;

/** What is certified: who completed which course. */
export const certifiedBlocks = (facts: CertificateFacts, setting: Setting, name: TextStyle): Block[] => {
  const strings = CERTIFICATE_STRINGS[facts.language];
  const small = sans(setting.text);
  return [
    wordMark(facts.installationName),
    space(44),
    { kind: 'heading', level: 1, text: strings.title, style: serif(setting.title, { colour: COLOUR.petrol }) },
    space(22),
    paragraph(strings.certifies, small),
    space(4),
    paragraph(facts.legalName, name),
    space(9),
    paragraph(strings.completed, small),
    space(4),
    paragraph(facts.courseTitle, serif(setting.course, { balanced: true })),
    space(5),
    ...optionalParagraph(facts.label, small),
    ...optionalParagraph(facts.courseLanguageNote, small),
    space(18),
  ];
};

/** When the course was completed and how long it is; when, by whom and under which number that was certified. */
export const registerBlocks = (facts: CertificateFacts): Block[] => {
  const { language, supersedesSerial } = facts;
  const strings = CERTIFICATE_STRINGS[language];
  const line = { kind: 'terms', gap: GRID.gap, termStyle: sans(8), descriptionStyle: serif(10) } as const;
  return [
    HAIRLINE,
    space(9),
    {
      ...line,
      entries: [
        { term: strings.completedOn, description: writeDate(facts.completedOn, language), width: 'rest' },
        { term: strings.duration, description: writeHours(facts.hours, language), width: GRID.middle },
        { term: strings.language, description: LANGUAGE_NAME[language], width: GRID.middle },
        { term: strings.courseVersion, description: String(facts.courseVersion), width: GRID.last },
      ],
    },
    space(8),
    {
      ...line,
      entries: [
        { term: strings.issuedOn, description: writeDate(facts.issuedOn, language), width: 'rest' },
        { term: strings.issuedBy, description: facts.issuerName, width: 2 * GRID.middle + GRID.gap },
        { term: strings.serial, description: facts.serial, width: GRID.last },
      ],
    },
    ...(supersedesSerial === undefined ? [] : [space(6), paragraph(strings.replaces(supersedesSerial), sans(8))]),
    space(9),
    HAIRLINE,
  ];
};

const levelText = (level: number, label: PrintedText): PrintedText =>
  typeof label === 'string' ? `L${level} · ${label}` : { ...label, text: `L${level} · ${label.text}` };

/** The competences that the course version addresses, with the words that they are not what the holder was measured at. */
export const competenceBlocks = ({ language, competences }: CertificateFacts, setting: Setting): Block[] => {
  if (competences.length === 0) return [];
  const strings = CERTIFICATE_STRINGS[language];
  const cell = serif(setting.table, { leading: 1.25, balanced: true });
  const codeCell = sans(setting.table, { leading: cell.leading, colour: COLOUR.petrol });
  const heading = serif(setting.table + 3.5, { colour: COLOUR.petrol });
  return [
    space(20),
    { kind: 'heading', level: 2, text: strings.competences, style: heading },
    space(2),
    paragraph(strings.competencesNote, sans(setting.text, { balanced: true })),
    space(6),
    {
      kind: 'table',
      gap: 1.2 * setting.table,
      padding: setting.padding,
      headingStyle: sans(8),
      columns: [
        { heading: strings.competenceCode, width: 'fit', style: codeCell },
        { heading: strings.competence, width: 'rest', style: cell },
        { heading: strings.targetLevel, width: 'fit', style: cell },
      ],
      rows: competences.map(({ code, title, level, levelLabel }) => [code, title, levelText(level, levelLabel)]),
    },
  ];
};

/** Easier to type from paper; the page that checks it ignores the hyphens. */
const groupsOfFour = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');

/** How anybody can check the certificate, and who paid for the course. */
export const footBlocks = ({ language, verifyUrl, code, fundingText }: CertificateFacts): Block[] => {
  const strings = CERTIFICATE_STRINGS[language];
  const qrCode: Block = { kind: 'figure', drawing: drawQrCode(verifyUrl, QR_SIDE), alt: strings.qrCode };
  const address = sans(8.5, { colour: COLOUR.petrol });
  const check: Block[] = [
    { kind: 'heading', level: 2, text: strings.check, style: serif(11, { colour: COLOUR.petrol }) },
    space(1),
    paragraph(strings.checkNote, sans(8.5, { balanced: true })),
    { kind: 'link', text: verifyUrl, url: verifyUrl, description: strings.check, style: address },
    space(7),
    paragraph(strings.code, sans(8)),
    paragraph(groupsOfFour(code), sans(9.5, { colour: COLOUR.ink })),
  ];
  return [
    HAIRLINE,
    space(14),
    {
      kind: 'row',
      gap: 22,
      align: 'middle',
      cells: [
        { width: QR_SIDE, blocks: [qrCode] },
        { width: 'rest', blocks: check },
      ],
    },
    ...(fundingText === undefined ? [] : [space(16), paragraph(fundingText, sans(7.5))]),
  ];
};
