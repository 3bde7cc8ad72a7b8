export { FactRepository, type EnrolmentFact, type FactPart } from './fact.repository.js';
export { FactsModule } from './facts.module.js';
export { subjectOf, type FactDocument } from './fact.schema.js';
