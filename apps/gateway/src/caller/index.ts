export { IdentifyCaller, type Identified } from './identify-caller.js';
