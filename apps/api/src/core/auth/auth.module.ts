import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthGuard } from './auth.guard.js';
import { Authenticator } from './authenticator.js';
import { PasswordHasher } from './password-hasher.js';
import { SecretBox } from './secret-box.js';
import { SessionCookie } from './session-cookie.js';
import { ThrottleBucketEntity } from './throttle-bucket.entity.js';
import { Throttle } from './throttle.js';
import { ThrottleRepository } from './throttle.repository.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ThrottleBucketEntity])],
  providers: [
    Authenticator,
    PasswordHasher,
    SecretBox,
    SessionCookie,
    Throttle,
    ThrottleRepository,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [Authenticator, PasswordHasher, SecretBox, SessionCookie, Throttle],
})
export class AuthModule {}
