import {
  type Act,
  findChoice,
  inTurn,
  openDialog,
  openRowDialog,
  openRowMenu,
  press,
  refuseLogin,
  showQuestion,
  showSummary,
  submitEmpty,
} from './acts.js';
import type { Subject } from './subject.js';
import type { Persona } from './visitors.js';

/** A page in one of its states. */
export type Place = {
  readonly path: string | ((subject: Subject) => string);
  readonly personas: readonly Persona[];
  /** What the server answers instead, for states it would not give by itself. */
  readonly answers?: 'never' | 'with errors';
  readonly act?: Act;
  /** The part that is looked at, where it lies over the rest of the page. */
  readonly part?: string;
};

const NOBODY: readonly Persona[] = ['nobody'];
const LEARNER: readonly Persona[] = ['learner'];
const ADMINISTRATOR: readonly Persona[] = ['administrator'];
const EVERYBODY: readonly Persona[] = ['newcomer', 'learner', 'trainer', 'author', 'administrator'];

const lesson =
  (key: string, rest = '') =>
  ({ enrolmentId }: Subject) =>
    `/learning/${enrolmentId}/lessons/${key}${rest}`;

const PUBLIC_PLACES: Readonly<Record<string, Place>> = {
  login: { path: '/login', personas: NOBODY },
  'login, refused': { path: '/login', personas: NOBODY, act: refuseLogin },
  'login, left empty': { path: '/login', personas: NOBODY, act: submitEmpty('main form') },
  'language menu': {
    path: '/login',
    personas: NOBODY,
    act: press('header button[aria-expanded]'),
    part: 'header',
  },
  'forgotten password': { path: '/forgot-password', personas: NOBODY },
  'reset password, link ended': { path: '/reset-password/ended', personas: NOBODY },
  invitation: { path: ({ invitation }) => invitation, personas: NOBODY },
  'invitation, left empty': {
    path: ({ invitation }) => invitation,
    personas: NOBODY,
    act: submitEmpty('main form'),
  },
  'invitation, link ended': { path: '/invitation/ended', personas: NOBODY },
  'set-up, link ended': { path: '/setup/ended', personas: NOBODY },
  'privacy notice': { path: '/privacy', personas: [...NOBODY, ...EVERYBODY] },
  'page that does not exist': { path: '/no/such/page', personas: [...NOBODY, ...EVERYBODY] },
  verify: { path: '/verify', personas: [...NOBODY, ...LEARNER] },
  'verify, valid': { path: ({ verify }) => verify, personas: [...NOBODY, ...LEARNER] },
  'verify, unknown': { path: '/verify/00000000000000000000000000', personas: NOBODY },
};

const LEARNING_PLACES: Readonly<Record<string, Place>> = {
  'my learning': { path: '/learning', personas: EVERYBODY },
  'my learning, loading': { path: '/learning', personas: LEARNER, answers: 'never' },
  'my learning, error': { path: '/learning', personas: LEARNER, answers: 'with errors' },
  menus: {
    path: '/learning',
    personas: EVERYBODY,
    act: (page) => page.locator('header button[aria-expanded]').filter({ visible: true }).last().click(),
    part: 'header',
  },
  catalogue: { path: '/catalogue', personas: EVERYBODY },
  'course in the catalogue': { path: '/catalogue/integra', personas: ['newcomer', 'learner'] },
  competences: { path: '/competences', personas: ['newcomer', 'learner'] },
  certificates: { path: '/certificates', personas: ['newcomer', 'trainer'] },
  profile: { path: '/profile', personas: ['newcomer', 'learner', 'administrator'] },
  course: { path: ({ enrolmentId }) => `/learning/${enrolmentId}`, personas: LEARNER },
  'course, why': {
    path: ({ enrolmentId }) => `/learning/${enrolmentId}`,
    personas: LEARNER,
    act: press('main button[aria-expanded], main button[aria-haspopup]'),
    part: '[role=dialog]',
  },
  'lesson with case': { path: lesson('m1-stories'), personas: LEARNER },
  'lesson with pictures': { path: lesson('m1-acts'), personas: LEARNER },
  'lesson with notes': { path: lesson('m0-privacy'), personas: LEARNER },
  'lesson with quiz and reading': { path: lesson('m1-check'), personas: LEARNER },
  'lesson, loading': { path: lesson('m1-acts'), personas: LEARNER, answers: 'never' },
  'lesson, error': { path: lesson('m1-acts'), personas: LEARNER, answers: 'with errors' },
  'lesson that is locked': { path: lesson('close-plan'), personas: LEARNER },
  'lesson that does not exist': { path: lesson('no-such-lesson'), personas: LEARNER },
  'lesson with certificate': { path: ({ certificateLesson }) => certificateLesson, personas: ['trainer'] },
  'scenario before it begins': { path: lesson('m2-prayer'), personas: LEARNER },
  'scenario on its way': { path: lesson('m1-practice'), personas: LEARNER, act: findChoice },
  'quiz overview': { path: lesson('m1-check', '/quizzes/m1-check'), personas: LEARNER },
  'quiz result': { path: ({ result }) => result, personas: LEARNER },
  'test without result': { path: ({ received }) => received, personas: LEARNER },
  'quiz attempt, not found': {
    path: lesson('m1-check', '/quizzes/m1-check/attempts/00000000-0000-4000-8000-000000000000'),
    personas: LEARNER,
  },
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [
      `quiz attempt, question ${index + 1}`,
      { path: ({ attempt }: Subject) => attempt, personas: LEARNER, act: showQuestion(index) },
    ]),
  ),
  'quiz attempt, summary': { path: ({ attempt }) => attempt, personas: LEARNER, act: showSummary },
  'quiz attempt, submit?': {
    path: ({ attempt }) => attempt,
    personas: LEARNER,
    act: inTurn(showSummary, openDialog('section[aria-labelledby=attempt-summary] > div:last-child button')),
  },
};

const ADMIN_PLACES: Readonly<Record<string, Place>> = {
  people: { path: '/admin/people', personas: ADMINISTRATOR },
  'people, none found': { path: '/admin/people?search=nobody-of-this-name', personas: ADMINISTRATOR },
  'people, row menu': { path: '/admin/people', personas: ADMINISTRATOR, act: openRowMenu },
  'people, invite': { path: '/admin/people', personas: ADMINISTRATOR, act: openDialog('main button') },
  'people, invite, left empty': {
    path: '/admin/people',
    personas: ADMINISTRATOR,
    act: inTurn(openDialog('main button'), submitEmpty('dialog')),
  },
  'people, suspend': { path: '/admin/people', personas: ADMINISTRATOR, act: openRowDialog(-1) },
  person: { path: ({ person }) => person, personas: ADMINISTRATOR },
  organisations: { path: '/admin/organisations', personas: ADMINISTRATOR },
  'organisations, create': { path: '/admin/organisations', personas: ADMINISTRATOR, act: openDialog('main button') },
  'courses to manage': { path: '/admin/courses', personas: ADMINISTRATOR },
  enrolments: { path: '/admin/enrolments', personas: ADMINISTRATOR },
  'enrolments, enrol': { path: '/admin/enrolments', personas: ADMINISTRATOR, act: openDialog('main button') },
  register: { path: '/admin/certificates', personas: ADMINISTRATOR },
  'register, details': { path: '/admin/certificates?status=valid', personas: ADMINISTRATOR, act: openRowDialog(0) },
  'register, correct': { path: '/admin/certificates?status=valid', personas: ADMINISTRATOR, act: openRowDialog(1) },
  'register, revoke': { path: '/admin/certificates?status=valid', personas: ADMINISTRATOR, act: openRowDialog(2) },
  jobs: { path: '/admin/jobs', personas: ADMINISTRATOR },
  outbox: { path: '/admin/outbox', personas: ADMINISTRATOR },
  'audit log': { path: '/admin/audit', personas: ADMINISTRATOR },
  'administration that is not theirs': { path: '/admin/people', personas: ['learner', 'author'] },
};

const AUTHOR_PLACES: Readonly<Record<string, Place>> = {
  'package library': { path: '/author/packages', personas: ['author', 'administrator'] },
  'package that does not exist': {
    path: '/author/packages/00000000-0000-4000-8000-000000000000',
    personas: ['author'],
  },
};

const TRAINER_PLACES: Readonly<Record<string, Place>> = {
  'package records': { path: '/trainer/package-records', personas: ['trainer'] },
  'package questions': { path: '/trainer/package-records/questions', personas: ['trainer'] },
  'package record that does not exist': {
    path: '/trainer/package-records/00000000-0000-4000-8000-000000000000',
    personas: ['trainer'],
  },
};

export const PLACES: Readonly<Record<string, Place>> = {
  ...PUBLIC_PLACES,
  ...LEARNING_PLACES,
  ...AUTHOR_PLACES,
  ...TRAINER_PLACES,
  ...ADMIN_PLACES,
};
