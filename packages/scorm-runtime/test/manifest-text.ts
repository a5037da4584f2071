import { type Manifest, type ManifestReading, readManifest } from '../src/manifest.js';

const encoder = new TextEncoder();

export const read = (xml: string): ManifestReading => readManifest(encoder.encode(xml));

/** For manifests that are in order, whatever warnings they have. */
export const readWell = (xml: string): Manifest => {
  const { manifest, problems } = read(xml);
  if (manifest === null) throw new Error(`The manifest was refused: ${JSON.stringify(problems)}`);
  return manifest;
};

/** `error doctype 2:1`, with the detail behind it if there is one. */
export const describeProblems = ({ problems }: ManifestReading): string[] =>
  problems.map(({ severity, code, line, column, detail }) =>
    [severity, code, `${line}:${column}`, ...(detail === undefined ? [] : [detail])].join(' '),
  );

export const problemsOf = (xml: string): string[] => describeProblems(read(xml));

type Parts = {
  /** Attributes of the manifest. */
  manifest?: string;
  metadata?: string;
  organizations?: string;
  resources?: string;
  /** What follows the resources. */
  after?: string;
};

const RESOURCE_2004 = '<resource identifier="R" type="webcontent" adlcp:scormType="sco" href="a.html"/>';
const RESOURCE_12 = '<resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="a.html"/>';

export const ITEM = '<item identifier="I" identifierref="R"><title>Item</title></item>';

/** An organization with the given items; for the parts below. */
export const organizations = (content: string): string =>
  `<organizations default="O"><organization identifier="O"><title>Course</title>${content}</organization></organizations>`;

const lines = (parts: string[]): string => parts.join('\n');

/** Lines: 1 declaration, 2 manifest, 3 metadata, 4 organizations, 5 resources (if all are on one line). */
export const scorm2004 = ({ manifest = '', metadata, organizations: tree, resources, after = '' }: Parts): string =>
  lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" ${manifest}>`,
    metadata ?? '<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>',
    tree ?? organizations(ITEM),
    `<resources>${resources ?? RESOURCE_2004}</resources>`,
    `${after}</manifest>`,
  ]);

/** Lines as in `scorm2004`. */
export const scorm12 = ({ manifest = '', metadata, organizations: tree, resources, after = '' }: Parts): string =>
  lines([
    '<?xml version="1.0"?>',
    `<manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" ${manifest}>`,
    metadata ?? '<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>',
    tree ?? organizations(ITEM),
    `<resources>${resources ?? RESOURCE_12}</resources>`,
    `${after}</manifest>`,
  ]);
