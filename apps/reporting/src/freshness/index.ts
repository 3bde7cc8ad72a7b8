export { freshnessAt, versionOf } from './freshness.domain.js';
export { Freshness } from './freshness.js';
export { FreshnessModule } from './freshness.module.js';
