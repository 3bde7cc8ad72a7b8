export { IdentifyCaller } from './identify-caller.js';
