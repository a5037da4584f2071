/** A place in the text of a manifest; both count from 1, the column in UTF-16 units. */
export type Place = { line: number; column: number };
