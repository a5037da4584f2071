import type { LucideIcon } from 'lucide-react';

/** A page of the main navigation, in the words of the reader. */
export type NavigationLink = { to: string; text: string; icon: LucideIcon };

/** The pages of one area (learning, administration …). */
export type NavigationGroup = { id: string; title: string; links: readonly NavigationLink[] };
