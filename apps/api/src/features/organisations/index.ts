export { OrganisationsModule } from './organisations.module.js';
export { OrganisationsService } from './organisations.service.js';
