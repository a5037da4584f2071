export { LEARNING_RECORD } from './learning-record.js';
