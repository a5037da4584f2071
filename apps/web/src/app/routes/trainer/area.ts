import { ClipboardList } from 'lucide-react';
import { TRAINER_PATHS } from '../../../lib/routing/trainer-paths.js';
import { hasPermission, hasRole } from '../../../lib/session/session.js';
import type { Area } from '../../area.types.js';
import { pageRoute } from '../../page-route.js';
import { withPermission } from '../../require-permission.js';

/** Trainers: their own cohorts; what packages recorded also for those who may read it otherwise. */
export const trainerArea: Area = {
  id: 'trainer',
  isFor: (session) => hasRole(session, 'trainer') || hasPermission(session, 'package_records.read'),
  navigation: [
    {
      to: TRAINER_PATHS.packageRecords,
      label: 'packageRecords',
      icon: ClipboardList,
      permission: 'package_records.read',
    },
  ],
  pages: [
    withPermission(
      'package_records.read',
      pageRoute('trainer/package-records', () => import('./package-records.js'), ['packageRecords']),
    ),
    withPermission(
      'package_records.read',
      pageRoute('trainer/package-records/questions', () => import('./questions.js'), ['packageRecords']),
    ),
    withPermission(
      'package_records.read',
      pageRoute('trainer/package-records/questions/:packageKey', () => import('./package-questions.js'), [
        'packageRecords',
      ]),
    ),
    withPermission(
      'package_records.read',
      pageRoute('trainer/package-records/:recordId', () => import('./package-record.js'), ['packageRecords']),
    ),
    withPermission(
      'package_records.read',
      pageRoute('trainer/package-records/:recordId/journal', () => import('./package-journal.js'), ['packageRecords']),
    ),
  ],
};
