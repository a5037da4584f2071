import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentFiles } from '../../core/http/content/content-files.js';
import { ContentRuntime } from '../../core/http/content/content-runtime.js';
import { CoursesModule } from '../courses/index.js';
import { LearningModule } from '../learning/index.js';
import { PackageContent } from './content/package-content.js';
import { PackageContentRepository } from './content/package-content.repository.js';
import { PackageFiles } from './import/package-files.js';
import { PackageImporter } from './import/package-importer.js';
import { PackageImportRepository } from './import/package-import.repository.js';
import { PackageLibrary } from './package-library.service.js';
import { AttemptCompletion } from './playing/attempt-completion.service.js';
import { AttemptsRepository } from './playing/attempts.repository.js';
import { CommitsRepository } from './playing/commits.repository.js';
import { CommitsService } from './playing/commits.service.js';
import { ExchangeService } from './playing/exchange.service.js';
import { KeptAttemptsRepository } from './playing/kept-attempts.repository.js';
import { KeptStateRepository } from './playing/kept-state.repository.js';
import { LaunchesService } from './playing/launches.service.js';
import { PackagePlaces } from './playing/package-places.service.js';
import { PackageRuntime } from './playing/package-runtime.js';
import { PlayedPackages } from './playing/played-packages.js';
import { PlayedPackagesRepository } from './playing/played-packages.repository.js';
import { PlayingController } from './playing/playing.controller.js';
import { ScormActivityStateEntity } from './playing/scorm-activity-state.entity.js';
import { ScormAttemptEntity } from './playing/scorm-attempt.entity.js';
import { ScormCommitEntity } from './playing/scorm-commit.entity.js';
import { ScormLaunchEntity } from './playing/scorm-launch.entity.js';
import { ScormSharedStateEntity } from './playing/scorm-shared-state.entity.js';
import { CompareRecordsHandler } from './upkeep/compare-records.handler.js';
import { JournalRepository } from './upkeep/journal.repository.js';
import { JournalService } from './upkeep/journal.service.js';
import { PackageSweepRepository } from './upkeep/package-sweep.repository.js';
import { PackageUpkeep } from './upkeep/package-upkeep.js';
import { RecomputePackageHandler } from './upkeep/recompute-package.handler.js';
import { SweepPackagesHandler } from './upkeep/sweep-packages.handler.js';
import { ScormBlobEntity } from './scorm-blob.entity.js';
import { ScormFileEntity } from './scorm-file.entity.js';
import { ScormPackageVersionEntity } from './scorm-package-version.entity.js';
import { ScormPackageEntity } from './scorm-package.entity.js';
import { ScormPackagesController } from './scorm-packages.controller.js';
import { RecordsController } from './reports/records.controller.js';
import { RecordsRepository } from './reports/records.repository.js';
import { RecordsService } from './reports/records.service.js';
import { StatisticsRepository } from './reports/statistics.repository.js';
import { StatisticsService } from './reports/statistics.service.js';
import { ScormPackagesRepository } from './scorm-packages.repository.js';

@Module({
  imports: [
    CoursesModule,
    LearningModule,
    TypeOrmModule.forFeature([
      ScormActivityStateEntity,
      ScormAttemptEntity,
      ScormBlobEntity,
      ScormCommitEntity,
      ScormFileEntity,
      ScormLaunchEntity,
      ScormPackageEntity,
      ScormPackageVersionEntity,
      ScormSharedStateEntity,
    ]),
  ],
  controllers: [PlayingController, RecordsController, ScormPackagesController],
  providers: [
    { provide: ContentFiles, useClass: PackageContent },
    { provide: ContentRuntime, useClass: PackageRuntime },
    AttemptCompletion,
    AttemptsRepository,
    CommitsRepository,
    CommitsService,
    CompareRecordsHandler,
    ExchangeService,
    JournalRepository,
    JournalService,
    KeptAttemptsRepository,
    KeptStateRepository,
    LaunchesService,
    PackageContentRepository,
    PackageFiles,
    PackageImporter,
    PackageImportRepository,
    PackageLibrary,
    PackagePlaces,
    PackageSweepRepository,
    PackageUpkeep,
    PlayedPackages,
    PlayedPackagesRepository,
    RecomputePackageHandler,
    RecordsRepository,
    RecordsService,
    ScormPackagesRepository,
    StatisticsRepository,
    StatisticsService,
    SweepPackagesHandler,
  ],
})
export class ScormModule {}
