export { FactRepository, type FactPart } from './fact.repository.js';
export { FactsModule } from './facts.module.js';
