import { Readable } from 'node:stream';
import { ContentKeySchema, IdSchema } from '@integra/shared-types/common';
import {
  JournalPageSchema,
  JournalQuerySchema,
  PackageRecordDetailSchema,
  PackageRecordPageSchema,
  type PackageRecordQuery,
  PackageRecordQuerySchema,
  PackageStatisticsSchema,
  RecordedPackagesSchema,
} from '@integra/shared-types/scorm-records';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { AllowScoped } from '../../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../../core/auth/identity.js';
import { Returns } from '../../../core/http/returns.js';
import { RecordsService } from './records.service.js';
import { StatisticsService } from './statistics.service.js';

/** What packages recorded, for trainers within the scope of their role. */
@Controller('scorm')
export class RecordsController {
  constructor(
    private readonly records: RecordsService,
    private readonly packageStatistics: StatisticsService,
  ) {}

  @Get('records')
  @AllowScoped('package_records.read')
  @Returns(PackageRecordPageSchema)
  list(@Query({ schema: PackageRecordQuerySchema }) query: PackageRecordQuery, @CurrentIdentity() by: Identity) {
    return this.records.list(query, by);
  }

  @Get('records/:id')
  @AllowScoped('package_records.read')
  @Returns(PackageRecordDetailSchema)
  find(@Param('id', { schema: IdSchema }) id: string, @CurrentIdentity() by: Identity) {
    return this.records.find(id, by);
  }

  @Get('records/:id/journal')
  @AllowScoped('package_records.read')
  @Returns(JournalPageSchema)
  readJournal(
    @Param('id', { schema: IdSchema }) id: string,
    @Query({ schema: JournalQuerySchema }) { from }: z.infer<typeof JournalQuerySchema>,
    @CurrentIdentity() by: Identity,
  ) {
    return this.records.readJournal(id, from, by);
  }

  @Get('records/:id/journal-text')
  @AllowScoped('package_records.read')
  async exportJournal(@Param('id', { schema: IdSchema }) id: string, @CurrentIdentity() by: Identity) {
    const lines = await this.records.exportJournal(id, by);
    const disposition = `attachment; filename="package-journal-${id.slice(0, 8)}.txt"`;
    return new StreamableFile(Readable.from(lines), { type: 'text/plain; charset=utf-8', disposition });
  }

  @Get('statistics')
  @AllowScoped('package_records.read')
  @Returns(RecordedPackagesSchema)
  listPackages(@CurrentIdentity() by: Identity) {
    return this.packageStatistics.listPackages(by);
  }

  @Get('statistics/:packageKey')
  @AllowScoped('package_records.read')
  @Returns(PackageStatisticsSchema)
  statistics(@Param('packageKey', { schema: ContentKeySchema }) packageKey: string, @CurrentIdentity() by: Identity) {
    return this.packageStatistics.ofPackage(packageKey, by);
  }
}
