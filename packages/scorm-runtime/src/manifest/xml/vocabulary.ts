/** The vocabularies of a package, whatever namespace or prefix an edition or a tool gives them. */
export type Vocabulary = 'imscp' | 'adlcp' | 'adlseq' | 'adlnav' | 'imsss' | 'lom' | 'xml';

const NAMESPACES = new Map<string, Vocabulary>([
  ['www.imsglobal.org/xsd/imscp_v1p1', 'imscp'],
  ['www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp'],
  ['www.imsproject.org/xsd/imscp_rootv1p1', 'imscp'],
  ['www.imsproject.org/content', 'imscp'],
  ['www.imsglobal.org/xsd/imscp_rootv1p1p2', 'imscp'],
  ['www.adlnet.org/xsd/adlcp_v1p3', 'adlcp'],
  ['www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp'],
  ['www.adlnet.org/xsd/adlseq_v1p3', 'adlseq'],
  ['www.adlnet.org/xsd/adlnav_v1p3', 'adlnav'],
  ['www.imsglobal.org/xsd/imsss', 'imsss'],
  ['www.imsglobal.org/xsd/imsss_v1p0', 'imsss'],
  ['ltsc.ieee.org/xsd/lom', 'lom'],
  ['ltsc.ieee.org/xsd/lomv1p0', 'lom'],
  ['www.imsglobal.org/xsd/imsmd_rootv1p2p1', 'lom'],
  ['www.imsglobal.org/xsd/imsmd_v1p2', 'lom'],
  ['www.imsproject.org/xsd/imsmd_rootv1p2', 'lom'],
  ['www.imsproject.org/metadata', 'lom'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
]);

/** Of which edition a namespace is; those that are in both are not listed. */
const EDITION_NAMESPACES = new Map<string, '1.2' | '2004'>([
  ['www.imsproject.org/xsd/imscp_rootv1p1p2', '1.2'],
  ['www.adlnet.org/xsd/adlcp_rootv1p2', '1.2'],
  ['www.imsglobal.org/xsd/imscp_v1p1', '2004'],
  ['www.adlnet.org/xsd/adlcp_v1p3', '2004'],
  ['www.adlnet.org/xsd/adlseq_v1p3', '2004'],
  ['www.adlnet.org/xsd/adlnav_v1p3', '2004'],
  ['www.imsglobal.org/xsd/imsss', '2004'],
]);

/** What tools call them, where the namespace is forgotten or misspelt. */
const PREFIXES = new Map<string, Vocabulary>([
  ['imscp', 'imscp'],
  ['adlcp', 'adlcp'],
  ['adlseq', 'adlseq'],
  ['adlnav', 'adlnav'],
  ['imsss', 'imsss'],
  ['lom', 'lom'],
  ['imsmd', 'lom'],
  ['xml', 'xml'],
]);

/** Names that only one vocabulary has, in lower case. */
const TELLING_NAMES = new Map<string, Vocabulary>([
  ['lom', 'lom'],
  ['sequencing', 'imsss'],
  ['sequencingcollection', 'imsss'],
  ['prerequisites', 'adlcp'],
  ['masteryscore', 'adlcp'],
  ['maxtimeallowed', 'adlcp'],
  ['timelimitaction', 'adlcp'],
  ['datafromlms', 'adlcp'],
  ['completionthreshold', 'adlcp'],
  ['navigationinterface', 'adlnav'],
  ['hidelmsui', 'adlnav'],
  ['constrainedchoiceconsiderations', 'adlseq'],
  ['rollupconsiderations', 'adlseq'],
]);

/** Without scheme, case and trailing slash: in these, tools differ. */
const normalise = (namespace: string): string =>
  namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]$/, '');

export const knownVocabulary = (namespace: string): Vocabulary | undefined => NAMESPACES.get(normalise(namespace));
export const vocabularyOfPrefix = (prefix: string): Vocabulary | undefined => PREFIXES.get(prefix.toLowerCase());
export const vocabularyOfName = (name: string): Vocabulary | undefined => TELLING_NAMES.get(name.toLowerCase());
export const editionOfNamespace = (namespace: string): '1.2' | '2004' | undefined =>
  EDITION_NAMESPACES.get(normalise(namespace));
