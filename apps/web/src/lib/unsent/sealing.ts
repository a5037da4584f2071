/** What AES-GCM wants: a nonce of 96 bits, never used twice with one key. */
const NONCE_BYTES = 12;

export type Sealed = { nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

/** @param key 256 bits as base64url */
export const importStorageKey = (key: string): Promise<CryptoKey> => {
  const binary = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
};

/** Encrypts anything that JSON can carry. */
export const seal = async (key: CryptoKey, value: unknown): Promise<Sealed> => {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { nonce, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, plain) };
};

/** @throws when it was sealed with another key or changed */
export const unseal = async (key: CryptoKey, { nonce, sealed }: Sealed): Promise<unknown> => {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, sealed);
  return JSON.parse(new TextDecoder().decode(plain));
};
