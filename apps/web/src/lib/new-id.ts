const HYPHENS_AFTER = new Set([3, 5, 7, 9]);

/** A random UUID (version 4). `crypto.randomUUID` does not exist on plain http, and closed networks have plain http. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [...bytes]
    .map((byte, index) => byte.toString(16).padStart(2, '0') + (HYPHENS_AFTER.has(index) ? '-' : ''))
    .join('');
};
