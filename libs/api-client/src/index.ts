export { ApiClient, type ApiAccess } from './api-client.js';
export { ApiProblem } from './api-problem.js';
