export { OfficeCompletionModule } from './office-completion.module.js';
