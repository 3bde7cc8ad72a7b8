export { Attempts } from './attempts.js';
export { SessionRoutes } from './session.routes.js';
export { SESSION_COOKIE, Sessions } from './sessions.js';
