import { IdSchema } from '@integra/shared-types/common';
import {
  MAX_ARCHIVE_BYTES,
  type MakePackageCourse,
  MakePackageCourseSchema,
  PackageCourseMadeSchema,
  ScormPackagePageSchema,
  type ScormPackageQuery,
  ScormPackageQuerySchema,
  ScormPackageSchema,
  type UpdatePackage,
  UpdatePackageSchema,
  type UploadPackageQuery,
  UploadPackageQuerySchema,
} from '@integra/shared-types/scorm';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { CurrentUpload, Upload } from '../../core/http/upload/upload.js';
import type { StoredUpload } from '../../core/http/upload/upload-rules.js';
import { PackageLibrary } from './package-library.service.js';

@Controller('scorm/packages')
export class ScormPackagesController {
  constructor(private readonly library: PackageLibrary) {}

  @Get()
  @Allow('packages.manage')
  @Returns(ScormPackagePageSchema)
  list(@Query({ schema: ScormPackageQuerySchema }) query: ScormPackageQuery) {
    return this.library.list(query);
  }

  @Get(':id')
  @Allow('packages.manage')
  @Returns(ScormPackageSchema)
  find(@Param('id', { schema: IdSchema }) id: string) {
    return this.library.find(id);
  }

  @Patch(':id')
  @Allow('packages.manage')
  @Returns(ScormPackageSchema)
  update(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: UpdatePackageSchema }) change: UpdatePackage,
    @CurrentIdentity() by: Identity,
  ) {
    return this.library.update(id, change, by.accountId);
  }

  @Post(':id/courses')
  @Allow('packages.manage')
  @Returns(PackageCourseMadeSchema)
  makeCourse(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: MakePackageCourseSchema }) course: MakePackageCourse,
    @CurrentIdentity() by: Identity,
  ) {
    return this.library.makeCourse(id, course, by.accountId);
  }

  @Post()
  @Allow('packages.manage')
  @Upload({ maxBytes: MAX_ARCHIVE_BYTES })
  @Returns(ScormPackageSchema)
  add(
    @CurrentUpload() archive: StoredUpload,
    @Query({ schema: UploadPackageQuerySchema }) query: UploadPackageQuery,
    @CurrentIdentity() by: Identity,
  ) {
    return this.library.add(archive, query, by.accountId);
  }
}
