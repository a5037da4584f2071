import { type PageRoute, pageRoute } from '../../page-route.js';
import { Page as LoginPage } from './login.js';

/** For anyone, and the steps on the way in. */
export const publicPages: readonly PageRoute[] = [
  // Part of the frame: for most people it is the first page, and it should not wait for another file.
  pageRoute('login', async () => ({ Page: LoginPage }), ['accounts']),
  pageRoute('login/second-factor', () => import('./second-factor.js'), ['accounts']),
  pageRoute('login/set-up-second-factor', () => import('./set-up-second-factor.js'), ['accounts']),
  pageRoute('login/privacy-notice', () => import('./accept-policy.js'), ['accounts']),
  pageRoute('forgot-password', () => import('./forgot-password.js'), ['accounts']),
  pageRoute('reset-password/:token', () => import('./reset-password.js'), ['accounts']),
  pageRoute('invitation/:token', () => import('./invitation.js'), ['accounts']),
  pageRoute('setup/:token', () => import('./set-up.js'), ['accounts']),
  pageRoute('verify', () => import('./verify-certificate.js'), ['certificates']),
  pageRoute('verify/:code', () => import('./verify-certificate.js'), ['certificates']),
  pageRoute('privacy', () => import('./privacy.js'), ['accounts']),
];
