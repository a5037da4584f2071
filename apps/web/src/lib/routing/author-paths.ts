/** Addresses of the authors' pages, for links between features that do not know each other. */
export const AUTHOR_PATHS = {
  packages: '/author/packages',
  package: (packageId: string) => `/author/packages/${packageId}`,
  packageRules: (packageId: string) => `/author/packages/${packageId}/rules`,
  packageTryOut: (packageId: string) => `/author/packages/${packageId}/try-out`,
  packageCourse: (packageId: string) => `/author/packages/${packageId}/course`,
} as const;
