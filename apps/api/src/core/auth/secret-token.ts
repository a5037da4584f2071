import { createHash, randomBytes } from 'node:crypto';

/** 256 bits; 43 characters of base64url. */
const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A secret for a cookie or a link. Only its hash is stored. */
export const createSecretToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

export const isSecretToken = (text: string): boolean => TOKEN.test(text);

/** SHA-256: enough for 256 random bits, and a plain index finds it. */
export const hashSecretToken = (token: string): Buffer => createHash('sha256').update(token).digest();
