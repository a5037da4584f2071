export { blueprintError } from './blueprint.errors.js';
export { BlueprintModule } from './blueprint.module.js';
export { BlueprintsService } from './blueprints.service.js';
