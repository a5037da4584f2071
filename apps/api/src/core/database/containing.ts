/** Pattern for LIKE that finds a text anywhere in another one; letters that mean something to LIKE stand for themselves. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
