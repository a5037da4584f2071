import type { CommitBody } from '@integra/shared-types/scorm-playing';
import { fromBase64Url } from './base64-url.js';
import { closeOnce, openOnce, streamBytesFor } from './one-time-seal.js';

/** The part of `localStorage` that is used: it answers at once. */
export type TextStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export type LastWord = {
  readonly launchId: string;
  readonly sequence: number;
  readonly keptAt: number;
  readonly body: CommitBody | null;
};

/** Keeps what a page wants to save while it goes, when IndexedDB and WebCrypto would answer too late. */
export type LastWords = {
  readonly keep: (place: { readonly attemptId: string; readonly launchId: string }, body: CommitBody) => void;
  /** Those of a launch with this sequence or an earlier one. */
  readonly remove: (attemptId: string, launchId: string, upTo: number) => void;
  readonly list: (attemptId: string) => Promise<LastWord[]>;
};

/** The name of an entry tells all that is needed to open it, but the key. */
type Name = {
  readonly attemptId: string;
  readonly launchId: string;
  readonly sequence: number;
  readonly keptAt: number;
  /** Of the stream; `offset` is where the piece begins that the entry used. */
  readonly nonce: string;
  readonly offset: number;
};

const PREFIX = 'integra-player';
/** What one page can say at its end, all together. */
const STREAM_BYTES = 1024 ** 2;
const NONCE_BYTES = 12;
const COUNTER_BITS = 32;
const encoder = new TextEncoder();

const writeName = ({ attemptId, launchId, sequence, keptAt, nonce, offset }: Name): string =>
  [PREFIX, attemptId, launchId, sequence, keptAt, nonce, offset].join(' ');

const readName = (text: string): Name | null => {
  const [prefix, attemptId = '', launchId = '', sequence, keptAt, nonce = '', offset] = text.split(' ');
  const numbers = [sequence, keptAt, offset].map(Number);
  if (prefix !== PREFIX || !numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) return null;
  const [first = 0, second = 0, third = 0] = numbers;
  return { attemptId, launchId, sequence: first, keptAt: second, nonce, offset: third };
};

/** One character a byte. */
const textOf = (bytes: Uint8Array): string => {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
};
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const deriveKey = async (queueKey: string): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', fromBase64Url(queueKey), 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode('last words') };
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-CTR', length: 256 }, false, ['encrypt']);
};

const streamOf = async (key: CryptoKey, nonce: string, bytes: number): Promise<Uint8Array> => {
  const counter = new Uint8Array(NONCE_BYTES + COUNTER_BITS / 8);
  counter.set(bytesOf(atob(nonce)).subarray(0, NONCE_BYTES));
  const algorithm = { name: 'AES-CTR', counter, length: COUNTER_BITS };
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, new Uint8Array(bytes)));
};

/** @param queueKey of the attempt, 256 bits, base64url */
export const createLastWords = async (queueKey: string, store: TextStore): Promise<LastWords> => {
  const key = await deriveKey(queueKey);
  const nonce = btoa(textOf(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));
  const stream = await streamOf(key, nonce, STREAM_BYTES);
  let offset = 0;
  const names = (): Name[] =>
    Array.from({ length: store.length }, (_, place) => readName(store.key(place) ?? '')).filter(
      (name) => name !== null,
    );
  const read = async (name: Name): Promise<CommitBody | null> => {
    const text = writeName(name);
    const sealed = bytesOf(store.getItem(text) ?? '');
    const end = name.offset + sealed.length + streamBytesFor(0);
    if (end > 2 * STREAM_BYTES) return null;
    const piece = (await streamOf(key, name.nonce, end)).subarray(name.offset);
    const opened = openOnce(piece, sealed, encoder.encode(text));
    return opened && (JSON.parse(new TextDecoder().decode(opened)) as CommitBody);
  };
  return {
    keep: (place, body) => {
      const bytes = encoder.encode(JSON.stringify(body));
      const end = offset + streamBytesFor(bytes.length);
      if (end > stream.length) return;
      const name = writeName({ ...place, sequence: body.sequence, keptAt: Date.now(), nonce, offset });
      const piece = stream.subarray(offset, end);
      // Whatever comes of it, this piece has been used.
      offset = end;
      try {
        store.setItem(name, textOf(closeOnce(piece, bytes, encoder.encode(name))));
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
    list: async (attemptId) => {
      const own = names().filter((name) => name.attemptId === attemptId);
      // A package can write here too, whatever it likes.
      return Promise.all(own.map(async (name) => ({ ...name, body: await read(name).catch(() => null) })));
    },
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
