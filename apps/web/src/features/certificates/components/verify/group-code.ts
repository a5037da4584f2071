const CODE_LENGTH = 26;

/** A code in groups of four, as it is printed; what cannot be one as it was typed. */
export const groupCode = (code: string): string =>
  code.length === CODE_LENGTH ? (code.match(/.{1,4}/g) ?? []).join('-') : code;
