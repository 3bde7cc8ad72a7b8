export { projectScript } from './project-script.js';
export { inDatabase } from './in-database.js';
export { keysFor } from './keys.js';
export { startPlatform, type Platform, type PlatformOptions } from './platform.js';
export { outbox, type LaidMail } from './outbox.js';
export { resetServers } from './reset-servers.js';
export { testServers, uniqueDb, type TestServers } from './test-servers.js';
export { waitFor, type WaitOptions } from './wait-for.js';
export { testCaller, type TestCaller } from './test-caller.js';
