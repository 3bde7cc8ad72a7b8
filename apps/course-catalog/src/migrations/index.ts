export { splitVersions } from './split-versions.js';
