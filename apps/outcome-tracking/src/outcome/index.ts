export { OutcomeModule } from './outcome.module.js';
export { OutcomeRepository } from './outcome.repository.js';
