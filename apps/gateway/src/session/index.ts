export { Attempts } from './attempts.js';
export { SessionRoutes } from './session.routes.js';
export { SessionCookie } from './session-cookie.js';
export { Sessions } from './sessions.js';
