export { ScormModule } from './scorm.module.js';
