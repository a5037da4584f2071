import type { Area } from './area.types.js';
import { adminArea } from './routes/admin/area.js';
import { authorArea } from './routes/author/area.js';
import { learnerArea } from './routes/learner/area.js';
import { staffArea } from './routes/staff/area.js';
import { trainerArea } from './routes/trainer/area.js';

/** In the order of the main navigation. */
export const AREAS: readonly Area[] = [learnerArea, trainerArea, authorArea, staffArea, adminArea];
