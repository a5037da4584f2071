import { randomBytes, randomUUID } from 'node:crypto';
import type {
  MakePackageCourse,
  PackageCourseMade,
  ScormPackage,
  ScormPackagePage,
  ScormPackageQuery,
  ScormPackageSummary,
  UpdatePackage,
  UploadPackageQuery,
} from '@integra/shared-types/scorm';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { Clock } from '../../core/clock/clock.js';
import { decodeInstantCursor, encodeCursor } from '../../core/database/cursor.js';
import { toPage } from '../../core/database/page.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import type { StoredUpload } from '../../core/http/upload/upload-rules.js';
import { JobLedger } from '../../core/jobs/job-ledger.js';
import { CourseImporter } from '../courses/index.js';
import { importPackageJob } from './import/import-package.job.js';
import { recomputePackageJob } from './upkeep/recompute-package.job.js';
import { packageKey, packageKeyBase, packageTitle } from './package-key.js';
import { type PackageRow, ScormPackagesRepository } from './scorm-packages.repository.js';
import { scormError } from './scorm.errors.js';

/** Bits of an address that nobody guesses. */
const CONTENT_PATH_BYTES = 16;

/** Packages that courses can use, and how they come in. */
@Injectable()
export class PackageLibrary {
  constructor(
    private readonly packages: ScormPackagesRepository,
    private readonly courses: CourseImporter,
    private readonly jobs: JobLedger,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list({ after, limit }: ScormPackageQuery): Promise<ScormPackagePage> {
    const rows = await this.packages.list(limit + 1, decodeInstantCursor(after));
    const { items, next } = toPage(rows, limit, ({ createdAt, id }) => encodeCursor(createdAt.toISOString(), id));
    return { items: items.map(toContract), next };
  }

  /** @throws AppError `package_not_found` */
  async find(id: string): Promise<ScormPackage> {
    const found = await this.packages.find(id);
    if (found === null) throw scormError('package_not_found');
    return toContract(found);
  }

  /**
   * Makes a version of the archive, of a new package or of the one it replaces; a job reads it.
   * @throws AppError `package_not_found`
   */
  async add(archive: StoredUpload, { language, replaces }: UploadPackageQuery, by: string): Promise<ScormPackage> {
    const packageId = await this.unitOfWork.run(async (transaction) => {
      await this.packages.lock(transaction);
      const target = await this.target(transaction, archive, replaces, by);
      const versionId = randomUUID();
      await this.packages.insertVersion(transaction, {
        id: versionId,
        packageId: target,
        language,
        number: await this.packages.nextNumber(transaction, target, language),
        uploadKey: archive.key,
        fileName: archive.name,
        contentPath: randomBytes(CONTENT_PATH_BYTES).toString('base64url'),
        jobId: await this.jobs.enqueue(transaction, importPackageJob, { versionId }),
        uploadedBy: by,
        uploadedAt: this.clock.now(),
      });
      const subject = { kind: 'scorm_package', id: target };
      await this.audit.record(transaction, { actor: by, action: 'package.uploaded', subject, details: { language } });
      return target;
    });
    return this.find(packageId);
  }

  /** Changed rules also count for what was recorded before; what was reached stays reached. @throws AppError `package_not_found` */
  async update(id: string, change: UpdatePackage, by: string): Promise<ScormPackage> {
    await this.unitOfWork.run(async (transaction) => {
      if (!(await this.packages.exists(transaction, id))) throw scormError('package_not_found');
      await this.packages.update(transaction, id, change);
      if (change.rules !== undefined) await this.jobs.enqueue(transaction, recomputePackageJob, { packageId: id });
      const subject = { kind: 'scorm_package', id };
      await this.audit.record(transaction, { actor: by, action: 'package.updated', subject });
    });
    return this.find(id);
  }

  /** A course of one lesson that shows the package. @throws AppError `package_not_found` or `blueprint_not_found` */
  async makeCourse(id: string, { language, ...texts }: MakePackageCourse, by: string): Promise<PackageCourseMade> {
    const { key } = await this.find(id);
    const courseKey = await this.unitOfWork.run((transaction) =>
      this.courses.publishPackageCourse(transaction, { ...texts, language, slug: key, package: key }, by),
    );
    return { courseKey };
  }

  private async target(
    transaction: Transaction,
    { name }: StoredUpload,
    replaces: string | undefined,
    by: string,
  ): Promise<string> {
    if (replaces !== undefined) {
      if (!(await this.packages.exists(transaction, replaces))) throw scormError('package_not_found');
      return replaces;
    }
    const title = packageTitle(name);
    const taken = await this.packages.findKeys(transaction, packageKeyBase(title));
    const key = packageKey(title, taken);
    return this.packages.insert(transaction, { key, title, createdBy: by, createdAt: this.clock.now() });
  }
}

const toContract = <Package extends ScormPackageSummary>({ createdAt, ...row }: PackageRow<Package>) => ({
  ...row,
  createdAt: createdAt.toISOString(),
});
