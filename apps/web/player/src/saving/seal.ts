import { fromBase64Url } from './base64-url.js';

/** Texts that only a holder of the key can read, each bound to a label. */
export type Seal = {
  readonly close: (text: string, label: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects when key, label or text are not the ones it was closed with. */
  readonly open: (sealed: Uint8Array, label: string) => Promise<string>;
};

const NONCE_BYTES = 12;

/** @param queueKey 256 bits, base64url */
export const createSeal = async (queueKey: string): Promise<Seal> => {
  const key = await crypto.subtle.importKey('raw', fromBase64Url(queueKey), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const encoder = new TextEncoder();
  return {
    close: async (text, label) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(label) };
      const secret = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, encoder.encode(text)));
      const sealed = new Uint8Array(nonce.length + secret.length);
      sealed.set(nonce);
      sealed.set(secret, nonce.length);
      return sealed;
    },
    open: async (sealed, label) => {
      const iv = Uint8Array.from(sealed.subarray(0, NONCE_BYTES));
      const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(label) };
      const secret = Uint8Array.from(sealed.subarray(NONCE_BYTES));
      return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, secret));
    },
  };
};
