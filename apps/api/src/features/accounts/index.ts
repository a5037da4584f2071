export { AccountsModule } from './accounts.module.js';
export { PeopleService } from './people.service.js';
export { SetUpService } from './set-up.service.js';
export { privacyNoticeSeed } from './privacy-notice/privacy-notice.seed.js';
