import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentFiles } from '../../core/http/content/content-files.js';
import { PackageContent } from './content/package-content.js';
import { PackageContentRepository } from './content/package-content.repository.js';
import { PackageFiles } from './import/package-files.js';
import { PackageImporter } from './import/package-importer.js';
import { PackageImportRepository } from './import/package-import.repository.js';
import { PackageLibrary } from './package-library.service.js';
import { ScormBlobEntity } from './scorm-blob.entity.js';
import { ScormFileEntity } from './scorm-file.entity.js';
import { ScormPackageVersionEntity } from './scorm-package-version.entity.js';
import { ScormPackageEntity } from './scorm-package.entity.js';
import { ScormPackagesController } from './scorm-packages.controller.js';
import { ScormPackagesRepository } from './scorm-packages.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ScormBlobEntity, ScormFileEntity, ScormPackageEntity, ScormPackageVersionEntity]),
  ],
  controllers: [ScormPackagesController],
  providers: [
    { provide: ContentFiles, useClass: PackageContent },
    PackageContentRepository,
    PackageFiles,
    PackageImporter,
    PackageImportRepository,
    PackageLibrary,
    ScormPackagesRepository,
  ],
})
export class ScormModule {}
