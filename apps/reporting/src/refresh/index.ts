export { RebuildReports } from './rebuild-reports.js';
export { refreshJobs } from './refresh.jobs.js';
export { RefreshModule } from './refresh.module.js';
export { RefreshRequests } from './refresh-requests.js';
