import type { CommitBody } from '@integra/shared-types/scorm-playing';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { fromBase64Url } from './base64-url.js';

/** The part of `localStorage` that is used: it answers at once. */
export type TextStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export type LastWord = {
  readonly launchId: string;
  readonly sequence: number;
  readonly keptAt: number;
  readonly body: CommitBody | null;
};

/**
 * Keeps what a page wants to save while it goes: IndexedDB and WebCrypto would answer too late, so `localStorage` and a
 * cipher that needs no waiting.
 */
export type LastWords = {
  readonly keep: (place: { readonly attemptId: string; readonly launchId: string }, body: CommitBody) => void;
  /** Those of a launch with this sequence or an earlier one. */
  readonly remove: (attemptId: string, launchId: string, upTo: number) => void;
  readonly list: (attemptId: string) => LastWord[];
};

/** The name of an entry, which its seal covers too. */
type Name = {
  readonly attemptId: string;
  readonly launchId: string;
  readonly sequence: number;
  readonly keptAt: number;
};

const PREFIX = 'integra-player';
const KEY_BITS = 256;
const NONCE_BYTES = 24;
const encoder = new TextEncoder();

const writeName = ({ attemptId, launchId, sequence, keptAt }: Name): string =>
  [PREFIX, attemptId, launchId, sequence, keptAt].join(' ');

const readName = (text: string): Name | null => {
  const [prefix, attemptId = '', launchId = '', ...rest] = text.split(' ');
  const [sequence = -1, keptAt = -1] = rest.map(Number);
  const isOurs = prefix === PREFIX && [sequence, keptAt].every((number) => Number.isSafeInteger(number) && number >= 0);
  return isOurs ? { attemptId, launchId, sequence, keptAt } : null;
};

/** One character a byte. */
const textOf = (bytes: Uint8Array): string => {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
};
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const deriveKey = async (queueKey: string): Promise<Uint8Array> => {
  const base = await crypto.subtle.importKey('raw', fromBase64Url(queueKey), 'HKDF', false, ['deriveBits']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode('last words') };
  return new Uint8Array(await crypto.subtle.deriveBits(derivation, base, KEY_BITS));
};

/** @param queueKey of the attempt, 256 bits, base64url */
export const createLastWords = async (queueKey: string, store: TextStore): Promise<LastWords> => {
  const key = await deriveKey(queueKey);
  const cipherOf = (name: string, nonce: Uint8Array) => xchacha20poly1305(key, nonce, encoder.encode(name));
  const names = (): Name[] =>
    Array.from({ length: store.length }, (_, place) => readName(store.key(place) ?? '')).filter(
      (name) => name !== null,
    );
  /** Null when it is not what was kept: a package can write here too, whatever it likes. */
  const read = (name: string): CommitBody | null => {
    const sealed = bytesOf(store.getItem(name) ?? '');
    try {
      const opened = cipherOf(name, sealed.subarray(0, NONCE_BYTES)).decrypt(sealed.subarray(NONCE_BYTES));
      return JSON.parse(new TextDecoder().decode(opened)) as CommitBody;
    } catch {
      return null;
    }
  };
  return {
    keep: (place, body) => {
      const name = writeName({ ...place, sequence: body.sequence, keptAt: Date.now() });
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const secret = cipherOf(name, nonce).encrypt(encoder.encode(JSON.stringify(body)));
      try {
        store.setItem(name, textOf(nonce) + textOf(secret));
      } catch {
        // Full: the last acknowledged state is what the next launch begins with.
      }
    },
    remove: (attemptId, launchId, upTo) => {
      for (const name of names()) {
        if (name.attemptId === attemptId && name.launchId === launchId && name.sequence <= upTo) {
          store.removeItem(writeName(name));
        }
      }
    },
    list: (attemptId) =>
      names()
        .filter((name) => name.attemptId === attemptId)
        .map((name) => ({ ...name, body: read(writeName(name)) })),
  };
};

/** Where the browser forbids `localStorage`. */
export const createMemoryTexts = (): TextStore => {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (place) => [...texts.keys()][place] ?? null,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
};
