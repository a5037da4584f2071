/** The two data models a package may speak; every edition of SCORM 2004 shares one of them. */
export type CmiStandard = '1.2' | '2004';

/** The state of one SCO as element → value. Every value is a string, numbers too: a number 0 does not survive scorm-again. */
export type CmiValues = Readonly<Record<string, string>>;

/** The value of an element, or undefined; never something inherited, whatever the name is. */
export function valueOf(values: CmiValues, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
