export { AccountsModule } from './accounts.module.js';
export { InvitationsService } from './invitations.service.js';
export { PeopleService } from './people.service.js';
export { PoliciesService } from './policies.service.js';
export { privacyNoticeSeed } from './privacy-notice/privacy-notice.seed.js';
export { ProfileService } from './profile.service.js';
export { SetUpService } from './set-up.service.js';
