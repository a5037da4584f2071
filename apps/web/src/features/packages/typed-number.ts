import { z } from 'zod';

/** A whole number between two others, as somebody types it. */
export const typedNumber = (least: number, most: number) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most)
    .transform(Number);
