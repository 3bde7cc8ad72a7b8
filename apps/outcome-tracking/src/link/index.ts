export { linkEnd, openLink } from './opened-link.js';
