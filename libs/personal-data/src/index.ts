export type { EraseStep, PersonalDataParts, StepResult } from './personal-data.options.js';
export { PersonalDataModule } from './personal-data.module.js';
