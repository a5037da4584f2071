import { ContentKeySchema } from '@integra/shared-types/common';
import { CourseAdminListSchema, UpdateCourseSchema } from '@integra/shared-types/courses';
import { Body, Controller, Get, HttpCode, Param, Patch } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { CoursesService } from './courses.service.js';

@Controller('courses')
export class CoursesController {
  constructor(private readonly courses: CoursesService) {}

  @Get()
  @Allow('courses.read_all')
  @Returns(CourseAdminListSchema)
  list() {
    return this.courses.list();
  }

  @Patch(':key')
  @Allow('courses.manage')
  @HttpCode(204)
  update(
    @Param('key', { schema: ContentKeySchema }) key: string,
    @Body({ schema: UpdateCourseSchema }) { enrolmentMode }: z.infer<typeof UpdateCourseSchema>,
    @CurrentIdentity() by: Identity,
  ): Promise<void> {
    return this.courses.setEnrolmentMode(key, enrolmentMode, by.accountId);
  }
}
