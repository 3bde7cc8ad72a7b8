export { CompletionImportModule } from './completion-import.module.js';
