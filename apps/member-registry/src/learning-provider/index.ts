export { courseName, requiredColumns } from './learning-provider.domain.js';
export { LearningProviderModule } from './learning-provider.module.js';
export { LearningProviderRepository } from './learning-provider.repository.js';
export { mappingFields } from './learning-provider.schema.js';
