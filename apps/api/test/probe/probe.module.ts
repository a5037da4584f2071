import { setTimeout as wait } from 'node:timers/promises';
import { Body, Controller, Get, Logger, Module, Param, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Allow, AllowPartial, AllowScoped, Passive, Public } from '../../src/core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../src/core/auth/identity.js';
import { scopeOf } from '../../src/core/auth/permissions.js';
import { UnitOfWork } from '../../src/core/database/unit-of-work.js';
import { AppError } from '../../src/core/errors/app-error.js';
import { Cacheable } from '../../src/core/http/cacheable.js';
import { Returns } from '../../src/core/http/returns.js';
import { ProbeAccountsModule } from './probe-accounts.module.js';

const NoteSchema = z.strictObject({ text: z.string().min(1), count: z.number().int().optional() }).meta({ id: 'Note' });
const AnswerSchema = z.object({ shown: z.string() }).meta({ id: 'Answer' });

/** Routes that do what routes of features do, one property of core each. */
@Controller('probe')
class ProbeController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('public')
  @Public()
  open() {
    return { ok: true };
  }

  @Get('self')
  @Allow('self')
  self(@CurrentIdentity() identity: Identity) {
    return { personId: identity.personId };
  }

  @Get('passive')
  @Allow('self')
  @Passive()
  passive() {
    return { ok: true };
  }

  @Get('partial')
  @AllowPartial()
  partial(@CurrentIdentity() identity: Identity) {
    return { state: identity.state };
  }

  @Get('jobs')
  @Allow('jobs.read')
  jobs() {
    return { ok: true };
  }

  @Get('scoped')
  @AllowScoped('jobs.read')
  scoped(@CurrentIdentity() identity: Identity) {
    return scopeOf(identity, 'jobs.read');
  }

  @Get('undeclared')
  undeclared() {
    return { ok: true };
  }

  @Post('notes')
  @Public()
  note(@Body({ schema: NoteSchema }) note: z.infer<typeof NoteSchema>) {
    return note;
  }

  @Get('notes/:token')
  @Public()
  byToken(@Param('token') _token: string, @Query('email') _email: string) {
    new Logger(ProbeController.name).log('note read');
    return { ok: true };
  }

  @Get('stripped')
  @Public()
  @Returns(AnswerSchema)
  stripped() {
    return { shown: 'yes', hidden: 'no' };
  }

  @Get('stripped-list')
  @Public()
  @Returns(z.array(AnswerSchema))
  strippedList() {
    return [{ shown: 'yes', hidden: 'no' }];
  }

  @Get('document')
  @Public()
  @Cacheable({ scope: 'private', maxAgeSeconds: 60, isImmutable: true })
  document() {
    return { text: 'a lesson '.repeat(500) };
  }

  @Get('failing-document')
  @Public()
  @Cacheable({ scope: 'private', maxAgeSeconds: 60 })
  failingDocument(): never {
    throw new AppError('document_missing', 404, { reason: 'gone' });
  }

  @Get('broken')
  @Public()
  broken(): never {
    throw new Error('somebody@example.org');
  }

  @Get('database')
  @Public()
  async database() {
    await this.unitOfWork.run((manager) => manager.query('SELECT 1'));
    return { ok: true };
  }

  @Get('sleeping-statement')
  @Public()
  async sleepingStatement() {
    await this.dataSource.query('SELECT pg_sleep(20)');
    return { ok: true };
  }

  @Get('bad-statement')
  @Public()
  async badStatement() {
    await this.dataSource.query(`SELECT 'somebody@example.org'::uuid`);
    return { ok: true };
  }

  @Get('slow')
  @Public()
  async slow() {
    await wait(400);
    return { ok: true };
  }
}

@Module({ imports: [ProbeAccountsModule], controllers: [ProbeController] })
export class ProbeModule {}
