export { DeclarationModule } from './declaration.module.js';
export { Declarations } from './declarations.js';
