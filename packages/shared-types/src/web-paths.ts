/** Addresses of pages that the API puts into links (mail, set-up line, QR code) and the web app serves. */
export const WEB_PATHS = {
  setUp: (token: string): `/${string}` => `/setup/${token}`,
  invitation: (token: string): `/${string}` => `/invitation/${token}`,
  resetPassword: (token: string): `/${string}` => `/reset-password/${token}`,
  myCertificates: '/certificates',
  verifyCertificate: (code: string): `/${string}` => `/verify/${code}`,
} as const;
