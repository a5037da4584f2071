/** A manifest of 5,000 activities with all they can say is about 10 MB; what is larger is not read. */
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
export const MAX_ELEMENTS = 500_000;
/** Items reach 100 levels; what an item holds goes a few levels deeper. */
export const MAX_ELEMENT_DEPTH = 128;
export const MAX_ACTIVITIES = 5000;
export const MAX_ACTIVITY_DEPTH = 100;
export const MAX_RESOURCES = 50_000;
/** Characters of one resolved address or base. */
export const MAX_HREF_LENGTH = 4096;
/** Characters of what values are kept under: no commit takes more (`ActivitySchema` of the contract). The standard promises as many. */
export const MAX_IDENTIFIER_LENGTH = 4000;
/** Characters that may be repeated by reference (shared sequencing, bases, addresses of shared resources) in all. */
export const MAX_REPEATED_LENGTH = 16 * 1024 * 1024;
/** Of the tree of activities as JSON: a larger one could not be kept in memory beside others, and would be read anew at every use. */
export const MAX_TREE_CHARACTERS = 16 * 1024 * 1024;
/** Problems of one severity that are told one by one. */
export const MAX_PROBLEMS = 1000;
