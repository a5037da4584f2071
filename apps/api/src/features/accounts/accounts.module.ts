import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityReader } from '../../core/auth/identity.js';
import { CoursesModule } from '../courses/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AccountLinkEntity } from './account-link.entity.js';
import { AccountLinksRepository } from './account-links.repository.js';
import { AccountLinksService } from './account-links.service.js';
import { AccountEntity } from './account.entity.js';
import { AccountsRetention } from './accounts-retention.js';
import { AccountsRepository } from './accounts.repository.js';
import { EntranceController } from './entrance.controller.js';
import { InvitationsService } from './invitations.service.js';
import { LoginService } from './login.service.js';
import { MeController } from './me.controller.js';
import { MySecondFactorController } from './my-second-factor.controller.js';
import { PasswordsService } from './passwords.service.js';
import { PeopleRolesController } from './people-roles.controller.js';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { PersonEntity } from './person.entity.js';
import { PoliciesRepository } from './policies.repository.js';
import { PoliciesService } from './policies.service.js';
import { PolicyAcceptanceEntity } from './policy-acceptance.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';
import { ProfileService } from './profile.service.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';
import { RolesRepository } from './roles.repository.js';
import { RolesService } from './roles.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionController } from './session.controller.js';
import { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SetUpService } from './set-up.service.js';

/** Global because core finds the reader of sessions here. */
@Global()
@Module({
  imports: [
    CoursesModule,
    OrganisationsModule,
    TypeOrmModule.forFeature([
      AccountEntity,
      AccountLinkEntity,
      PersonEntity,
      PolicyAcceptanceEntity,
      PolicyVersionEntity,
      RecoveryCodeEntity,
      RoleAssignmentEntity,
      SessionEntity,
    ]),
  ],
  controllers: [
    EntranceController,
    MeController,
    MySecondFactorController,
    PeopleController,
    PeopleRolesController,
    SessionController,
  ],
  providers: [
    AccountLinksRepository,
    AccountLinksService,
    AccountsRepository,
    AccountsRetention,
    InvitationsService,
    LoginService,
    PasswordsService,
    PeopleRepository,
    PeopleService,
    PoliciesRepository,
    PoliciesService,
    ProfileService,
    RolesRepository,
    RolesService,
    SecondFactorService,
    SessionsRepository,
    SessionsService,
    SetUpService,
    { provide: IdentityReader, useExisting: SessionsService },
  ],
  exports: [IdentityReader, InvitationsService, PeopleService, SetUpService],
})
export class AccountsModule {}
