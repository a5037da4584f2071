/** Where the storage keeps a picture. */
export const mediaKey = (sha256: string): string => `media/${sha256}`;
