/** Whether PostgreSQL can hold a text: neither NUL nor half a surrogate pair has a place in its UTF-8 and JSON. */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
