export { hashOfLink, linkEnd, makeLink, readLink } from './link-secret.js';
