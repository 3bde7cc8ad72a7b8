export { SharedSpecificationModule } from './shared-specification.module.js';
export { SharedSpecifications } from './shared-specifications.js';
