import type { AuditEntry } from '@integra/shared-types/operations';
import { Link } from 'react-router';
import { ADMIN_PATHS } from '../../../../lib/routing/admin-paths.js';
import { shortId, useAuditText } from '../../use-audit-text.js';

type AuditSubjectProps = { subject: AuditEntry['subject'] };

/** What an entry is about: a person by name, everything else by its kind and its name, or the beginning of its id. */
export const AuditSubject = ({ subject: { kind, id, name } }: AuditSubjectProps) => {
  const { subjectText } = useAuditText();
  // The act itself says which list was read.
  if (kind === 'list') return null;
  if (kind === 'account' && name !== null) return <Link to={ADMIN_PATHS.person(id)}>{name}</Link>;
  return (
    <Link to={ADMIN_PATHS.auditOf(kind, id)}>
      {subjectText(kind)} {name ?? <code>{shortId(id)}</code>}
    </Link>
  );
};
