import type { IncomingMessage, ServerResponse } from 'node:http';

/** No body of ours is nested half as deep. */
const DEEPEST = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Reads bytes only: in UTF-8 none of these signs is part of another one. */
const isTooDeep = (json: Buffer): boolean => {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index] ?? 0;
    if (isInText) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) isInText = false;
    } else if (byte === QUOTE) isInText = true;
    else if (CLOSING.has(byte)) depth -= 1;
    else if (OPENING.has(byte) && ++depth > DEEPEST) return true;
  }
  return false;
};

/**
 * For the body parser, before it parses: a quarter of a megabyte of brackets keeps parser and validators busy for half a second, and
 * nobody has to be signed in to send it.
 * @throws Error with `status` 400, as for JSON that is broken
 */
export const refuseDeepJson = (_request: IncomingMessage, _response: ServerResponse, body: Buffer): void => {
  if (isTooDeep(body)) throw Object.assign(new SyntaxError('JSON nested too deep'), { status: 400 });
};
