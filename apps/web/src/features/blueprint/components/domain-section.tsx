import type { Blueprint, Evidence } from '@integra/shared-types/blueprint';
import { useId } from 'react';
import { CompetenceItem } from './competence-item.js';
import styles from './domain-section.module.css';

type DomainSectionProps = {
  blueprint: Blueprint;
  domain: Blueprint['domains'][number];
  /** Level recommended in this domain for the role compared with; null: none. */
  target: number | null;
  evidence: readonly Evidence[];
  lang: string | undefined;
};

export const DomainSection = ({ blueprint, domain, target, evidence, lang }: DomainSectionProps) => {
  const id = useId();
  return (
    <section className={styles.domain} aria-labelledby={id}>
      <h2 id={id} lang={lang}>
        {domain.title}
      </h2>
      <ul className={styles.list}>
        {domain.competences.map((competence) => (
          <li key={competence.code}>
            <CompetenceItem
              blueprint={blueprint}
              competence={competence}
              target={target}
              evidence={evidence.filter((entry) => entry.competence === competence.code)}
              lang={lang}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
