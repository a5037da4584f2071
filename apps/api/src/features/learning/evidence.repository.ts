import type { Evidence, EVIDENCE_KINDS } from '@integra/shared-types/blueprint';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { EvidenceEntity } from './evidence.entity.js';

type Row = {
  competence: string;
  kind: Evidence['kind'];
  level: number | null;
  courseKey: string | null;
  right: number | null;
  total: number | null;
  at: Date;
};

export type EnrolmentEvidence = {
  kind: (typeof EVIDENCE_KINDS)[number];
  sourceId: string;
  observedAt: Date;
  points: readonly { competence: string; right: number | null; total: number | null }[];
};

@Injectable()
export class EvidenceRepository {
  constructor(@InjectRepository(EvidenceEntity) private readonly evidence: Repository<EvidenceEntity>) {}

  /** The newest of each kind, competence and course. */
  async listOf(personId: string): Promise<Evidence[]> {
    const rows: Row[] = await this.evidence.query(
      `SELECT DISTINCT ON (competence, kind, course_key) competence, kind, level, course_key AS "courseKey",
         right_points AS right, total_points AS total, observed_at AS at
       FROM evidence WHERE person_id = $1 ORDER BY competence, kind, course_key, observed_at DESC`,
      [personId],
    );
    return rows.map(({ competence, kind, level, right, total, courseKey, at }) => ({
      competence,
      kind,
      level,
      summary: { right, total, courseKey },
      at: at.toISOString(),
    }));
  }

  /** The same source never counts twice. */
  async insertForEnrolment(
    manager: EntityManager,
    enrolment: EnrolmentEntity,
    evidence: EnrolmentEvidence,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO evidence
         (person_id, framework_version_id, competence, kind, source_id, course_key, right_points, total_points, observed_at)
       SELECT $1, version.framework_version_id, point ->> 'competence', $3, $4, course.key,
         (point ->> 'right')::real, (point ->> 'total')::real, $5
       FROM course_version version JOIN course ON course.id = version.course_id, jsonb_array_elements($6::jsonb) point
       WHERE version.id = $2
       ON CONFLICT (source_id, competence, kind) DO NOTHING`,
      [
        enrolment.personId,
        enrolment.courseVersionId,
        evidence.kind,
        evidence.sourceId,
        evidence.observedAt,
        JSON.stringify(evidence.points),
      ],
    );
  }

  /** @returns false when no framework has the competence */
  async insertSelfRating(
    manager: EntityManager,
    rating: Pick<EvidenceEntity, 'personId' | 'competence' | 'sourceId' | 'observedAt'> & { level: number },
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `INSERT INTO evidence (person_id, framework_version_id, competence, kind, level, source_id, observed_at)
       SELECT $1, id, $2, 'self_rating', $3, $4, $5 FROM framework_version
       WHERE jsonb_path_exists(document, '$.domains[*].competences[*] ? (@.code == $code)', jsonb_build_object('code', $2::text))
       ORDER BY published_at DESC LIMIT 1
       RETURNING id`,
      [rating.personId, rating.competence, rating.level, rating.sourceId, rating.observedAt],
    );
    return rows.length > 0;
  }
}
