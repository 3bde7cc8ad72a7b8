export { linkEnd, openLink, withLink } from './opened-link.js';
