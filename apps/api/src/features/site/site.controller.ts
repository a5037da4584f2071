import { type Site, SiteSchema } from '@integra/shared-types/site';
import { Controller, Get } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Public } from '../../core/auth/access.js';
import { Returns } from '../../core/http/returns.js';
import { SetUpService } from '../accounts/index.js';

@Controller('site')
export class SiteController {
  constructor(
    private readonly config: AppConfig,
    private readonly setUp: SetUpService,
  ) {}

  @Get()
  @Public()
  @Returns(SiteSchema)
  async read(): Promise<Site> {
    const { env } = this.config;
    return {
      name: env.INSTALLATION_NAME,
      fundingText: env.EU_FUNDING_TEXT ?? null,
      isDemo: env.DEMO,
      isPlainHttp: this.config.isPlainHttpOutside,
      hasMail: env.SMTP_URL !== undefined,
      needsSetUp: await this.setUp.isNeeded(),
    };
  }
}
