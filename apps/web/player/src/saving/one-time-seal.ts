/*
 * Sealing without waiting, for a page that goes: what WebCrypto does it does later, and there is no later. So a key stream
 * is made beforehand, and each text uses up a piece of it: a key for Poly1305 (RFC 8439), then what is laid over the text.
 */

const KEY_BYTES = 32;
const TAG_BYTES = 16;
const BLOCK_BYTES = 16;
const PRIME = (1n << 130n) - 5n;
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn;
const LOW_128 = (1n << 128n) - 1n;

/** @param bytes 16 of them at most, the lowest first */
const numberOf = (bytes: Uint8Array): bigint => {
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(bytes);
  const view = new DataView(block.buffer);
  return view.getBigUint64(0, true) | (view.getBigUint64(8, true) << 64n);
};

/** Poly1305 of a message under a key of 32 bytes that is used once. */
export const tagOf = (key: Uint8Array, message: Uint8Array): Uint8Array => {
  const multiplier = numberOf(key.subarray(0, BLOCK_BYTES)) & CLAMP;
  let sum = 0n;
  for (let start = 0; start < message.length; start += BLOCK_BYTES) {
    const block = message.subarray(start, start + BLOCK_BYTES);
    sum = ((sum + numberOf(block) + (1n << BigInt(8 * block.length))) * multiplier) % PRIME;
  }
  let tag = (sum + numberOf(key.subarray(BLOCK_BYTES, KEY_BYTES))) & LOW_128;
  return Uint8Array.from({ length: TAG_BYTES }, () => {
    const byte = Number(tag & 0xffn);
    tag >>= 8n;
    return byte;
  });
};

/** The label cannot run into the text: its length stands in front. */
const messageOf = (label: Uint8Array, secret: Uint8Array): Uint8Array => {
  const message = new Uint8Array(4 + label.length + secret.length);
  new DataView(message.buffer).setUint32(0, label.length);
  message.set(label, 4);
  message.set(secret, 4 + label.length);
  return message;
};

const overlaid = (bytes: Uint8Array, stream: Uint8Array): Uint8Array =>
  bytes.map((byte, place) => byte ^ (stream[place] ?? 0));

/** How much of the stream a text of so many bytes uses up. */
export const streamBytesFor = (textBytes: number): number => KEY_BYTES + textBytes;

/** @param stream a piece that nothing else uses, `streamBytesFor` the text long */
export const closeOnce = (stream: Uint8Array, text: Uint8Array, label: Uint8Array): Uint8Array => {
  const secret = overlaid(text, stream.subarray(KEY_BYTES));
  const tag = tagOf(stream.subarray(0, KEY_BYTES), messageOf(label, secret));
  const sealed = new Uint8Array(TAG_BYTES + secret.length);
  sealed.set(tag);
  sealed.set(secret, TAG_BYTES);
  return sealed;
};

/** Null when stream, label or text are not those it was closed with. */
export const openOnce = (stream: Uint8Array, sealed: Uint8Array, label: Uint8Array): Uint8Array | null => {
  const secret = sealed.subarray(TAG_BYTES);
  const tag = tagOf(stream.subarray(0, KEY_BYTES), messageOf(label, secret));
  const isRight = tag.every((byte, place) => byte === sealed[place]) && sealed.length >= TAG_BYTES;
  return isRight ? overlaid(secret, stream.subarray(KEY_BYTES)) : null;
};
