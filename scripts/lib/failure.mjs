import { stripVTControlCharacters } from 'node:util';

const unbreakable = '\u00a0';

/** A failure explained to the person at the keyboard. Printed as one paragraph, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} what what happened, as a sentence
   * @param {string} remedy what to do about it, as a sentence
   * @param {string} [detail] what the failing program printed, shown below the paragraph
   */
  constructor(what, remedy, detail = '') {
    super(`${what} ${remedy}`);
    this.name = 'Failure';
    this.detail = stripVTControlCharacters(detail).trim();
  }
}

/**
 * A command to type, for use inside a message: it is not broken over two lines.
 * @param {string} text
 */
export function command(text) {
  return text.replaceAll(' ', unbreakable);
}

/**
 * Wraps a paragraph for a terminal.
 * @param {string} text
 * @param {number} [width] columns
 */
export function wrap(text, width = 100) {
  let column = 0;
  let result = '';
  for (const word of text.split(/[ \n]+/)) {
    if (column > 0 && column + 1 + word.length > width) {
      result += '\n';
      column = 0;
    }
    result += column > 0 ? ` ${word}` : word;
    column += word.length + (column > 0 ? 1 : 0);
  }
  return result.replaceAll(unbreakable, ' ');
}

/**
 * Runs a script to its end: sets the exit code, explains a Failure, shows the stack of anything unforeseen.
 * @param {() => Promise<number | void>} main answers the exit code, 0 when nothing is returned
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(`\n${explain(error)}`);
    process.exitCode = 1;
  }
}

/**
 * @param {unknown} error
 * @returns {string} what a person should read of it
 */
export function explain(error) {
  if (!(error instanceof Failure)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [wrap(error.message), ...(error.detail === '' ? [] : ['', error.detail])].join('\n');
}

/**
 * @param {unknown} error
 * @returns {string | undefined} the system's error code, for example 'ENOSPC'
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
