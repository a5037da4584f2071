import type { Manifest } from '@integra/scorm-runtime/manifest';
import { PackageTitleSchema } from '@integra/shared-types/scorm';

/** What the manifest calls the package; null where an identifier stands for a title, or it is none that a package can have. */
export const manifestTitle = ({
  title,
  identifier,
  organization,
  resources,
}: Pick<Manifest, 'title' | 'identifier' | 'organization' | 'resources'>): string | null => {
  const identifiers = [identifier, organization.identifier, ...resources.map((resource) => resource.identifier)];
  const { data, success } = PackageTitleSchema.safeParse(title);
  return success && !identifiers.includes(title) ? data : null;
};
