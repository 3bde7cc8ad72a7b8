export { hashOfLink, LINK_DAYS, linkEnd, makeLink, readLink } from './link-secret.js';
