import { BlockLayout } from '../../../core/pdf/block-layout.js';
import { PAGE } from '../../../core/pdf/pdf-tokens.js';
import { TaggedDocument } from '../../../core/pdf/tagged-document.js';
import type { Block } from '../../../core/pdf/pdf-blocks.js';
import { certifiedBlocks, competenceBlocks, footBlocks, registerBlocks } from './certificate-blocks.js';
import type { CertificateFacts } from './certificate-facts.js';
import { CERTIFICATE_STRINGS } from './certificate-language.js';
import { nameStyle, type Setting } from './certificate-styles.js';

/** From the airiest to the one that holds 24 competences with titles of two lines. */
const SETTINGS: readonly Setting[] = [
  { title: 30, name: 27, course: 18, text: 9.5, table: 9.5, padding: 4 },
  { title: 28, name: 25, course: 17, text: 9, table: 9, padding: 3 },
  { title: 26, name: 23, course: 16, text: 8.5, table: 8.5, padding: 2 },
  { title: 24, name: 21, course: 15, text: 8, table: 8, padding: 1.4 },
  { title: 22, name: 19, course: 13, text: 7.5, table: 7.25, padding: 0.8 },
  { title: 20, name: 17, course: 12, text: 7.25, table: 6.75, padding: 0.5 },
];

const MARGIN = { side: 68, top: 48, bottom: 42 } as const;
const WIDTH = PAGE.width - 2 * MARGIN.side;
const SPACE_ABOVE_FOOT = 16;
// the white space between the blocks may shrink and grow by these factors so that the page is filled evenly
const TIGHTEST = 0.7;
const LOOSEST = 1.3;
// a name is reduced by at most this factor to stay in one line
const SMALLEST_NAME = 0.8;

const titleOf = ({ courseTitle, language }: CertificateFacts): string =>
  `${CERTIFICATE_STRINGS[language].title}: ${typeof courseTitle === 'string' ? courseTitle : courseTitle.text}`;

/** The name in one line if that takes little reduction; else in several, small enough that no word is torn apart. */
const fitName = (document: TaggedDocument, name: string, size: number) => {
  const fitting = (text: string) => Math.min(size, (size * WIDTH) / document.widthOf(`${text} `, nameStyle(size)));
  const inOneLine = fitting(name);
  if (inOneLine >= size * SMALLEST_NAME) return nameStyle(inOneLine);
  return nameStyle(Math.min(...name.split(/\s+|(?<=-)/).map(fitting)));
};

const spread = (blocks: Block[], looseness: number): Block[] =>
  blocks.map((block) => (block.kind === 'space' ? { ...block, height: block.height * looseness } : block));

/**
 * The certificate as one tagged A4 page (PDF/UA-1). Pure: equal facts give equal bytes, so a render that is repeated
 * after a crash has the same hash.
 * @throws Error when a text has a character our faces lack (`unprintableCharacters` says so before facts are frozen),
 * or when the facts do not fit on a page in any setting.
 */
export const renderCertificate = async (facts: CertificateFacts): Promise<Buffer> => {
  const document = new TaggedDocument({
    title: titleOf(facts),
    author: facts.issuerName,
    language: facts.language,
    createdAt: new Date(facts.issuedOn),
  });
  const layout = new BlockLayout(document);
  const foot = layout.stack(footBlocks(facts), WIDTH);
  const footTop = PAGE.height - MARGIN.bottom - foot.height;
  const available = footTop - SPACE_ABOVE_FOOT - MARGIN.top;
  for (const setting of SETTINGS) {
    const blocks = [
      ...certifiedBlocks(facts, setting, fitName(document, facts.legalName, setting.name)),
      ...registerBlocks(facts),
      ...competenceBlocks(facts, setting),
    ];
    const white = blocks.reduce((sum, block) => (block.kind === 'space' ? sum + block.height : sum), 0);
    const looseness = Math.min(LOOSEST, 1 + (available - layout.stack(blocks, WIDTH).height) / white);
    if (looseness < TIGHTEST) continue;
    layout.stack(spread(blocks, looseness), WIDTH).draw(MARGIN.side, MARGIN.top);
    foot.draw(MARGIN.side, footTop);
    return document.finish();
  }
  throw new Error(`Certificate ${facts.serial} does not fit on one page`);
};
