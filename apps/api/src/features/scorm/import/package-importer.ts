import { buffer } from 'node:stream/consumers';
import { openableActivities } from '@integra/scorm-runtime/activities';
import { type Manifest, MAX_MANIFEST_BYTES, readManifest } from '@integra/scorm-runtime/manifest';
import type { PackageFinding } from '@integra/shared-types/scorm';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { type JobContext, type JobHandler, JobHandlerFor } from '../../../core/jobs/job-handler.js';
import { Storage } from '../../../core/storage/storage.js';
import { importPackageJob } from './import-package.job.js';
import { manifestTitle } from './manifest-title.js';
import { launchedPaths, matchHrefs } from './match-hrefs.js';
import { bytesOf, PackageArchive } from './package-archive.js';
import { PackageFiles } from './package-files.js';
import { PackageImportRepository } from './package-import.repository.js';
import { PackageRefused } from './package-refused.js';
import {
  findingOfRefusal,
  findingsOfArchive,
  findingsOfContent,
  findingsOfFiles,
  findingsOfManifest,
} from './package-report.js';
import { scanContent } from './scan-content.js';
import { storageSource } from './storage-source.js';

type Version = NonNullable<Awaited<ReturnType<PackageImportRepository['findOpen']>>>;
type Reading = { readonly manifest: Manifest | null; readonly findings: PackageFinding[] };

/** Makes an archive a version that can be played, or refuses it with a report. Nothing of it is visible before it is whole. */
@Injectable()
@JobHandlerFor(importPackageJob)
export class PackageImporter implements JobHandler<{ versionId: string }> {
  constructor(
    private readonly imports: PackageImportRepository,
    private readonly files: PackageFiles,
    private readonly storage: Storage,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async handle({ versionId }: { versionId: string }, context: JobContext): Promise<void> {
    const version = await this.imports.findOpen(versionId);
    if (version === null) return;
    try {
      await this.import(version, context);
    } catch (error) {
      if (error instanceof PackageRefused) return this.refuse(version, [findingOfRefusal(error.problem)]);
      // Whoever took the job over meanwhile and ended it has taken the archive away too.
      if ((await this.imports.findOpen(versionId)) !== null) throw error;
    }
  }

  private async import(version: Version, context: JobContext): Promise<void> {
    const archive = await this.open(version.uploadKey);
    const { manifest, findings } = await read(archive);
    if (manifest === null || findings.some(({ severity }) => severity === 'error')) {
      return this.refuse(version, findings);
    }
    await this.files.store(version.id, archive, context);
    context.signal.throwIfAborted();
    await this.unitOfWork.run(async (transaction) => {
      const title = manifestTitle(manifest);
      if (title !== null) await this.imports.nameAfterFirst(transaction, version.packageId, title);
      await this.imports.end(transaction, version.id, {
        state: 'ready',
        findings,
        manifest,
        edition: manifest.edition,
        title: manifest.title,
        activityCount: openableActivities(manifest.organization).length,
        fileCount: archive.files.length,
        byteCount: bytesOf(archive.files),
      });
    });
    await this.deleteArchive(version);
  }

  private async open(uploadKey: string): Promise<PackageArchive> {
    const { stream, size } = await this.storage.get(uploadKey);
    stream.destroy();
    return PackageArchive.open(storageSource(this.storage, uploadKey, size));
  }

  private async refuse(version: Version, findings: PackageFinding[]): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const isOurs = await this.imports.end(transaction, version.id, { state: 'refused', findings });
      if (isOurs) await this.imports.deleteFiles(transaction, version.id);
    });
    await this.deleteArchive(version);
  }

  /** What is left when the process ends here, the sweep takes away. */
  private async deleteArchive({ id, uploadKey }: Version): Promise<void> {
    await this.storage.delete(uploadKey);
    await this.unitOfWork.alone((manager) => this.imports.forgetArchive(manager, id));
  }
}

const read = async (archive: PackageArchive): Promise<Reading> => {
  const { path, size, open } = archive.manifest;
  if (size > MAX_MANIFEST_BYTES) throw new PackageRefused({ code: 'manifest-too-large', entry: path });
  const { manifest, problems } = readManifest(await buffer(await open()));
  const paths = new Set(archive.files.map((file) => file.path));
  const findings = [
    ...findingsOfArchive(archive),
    ...findingsOfManifest(problems, path),
    ...(manifest === null ? [] : findingsOfFiles(manifest, paths)),
    ...findingsOfContent(await scanContent(archive, launchedPaths(manifest, paths))),
  ];
  return { manifest: manifest && matchHrefs(manifest, paths), findings };
};
