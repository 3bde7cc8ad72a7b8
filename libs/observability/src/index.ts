export { crashPoint } from './crash-point.js';
export { currentScope, newCorrelationId, runInScope, withScope, type Change, type Scope } from './scope.js';
export { createLogger, type Logger, type LoggerOptions } from './logger.js';
export { nestLogger } from './nest-logger.js';
export { createMetrics, metricsPage, type Metrics } from './metrics.js';
export { Health, type DependencyState, type Readiness } from './health.js';
export { startOperatorServer, type OperatorServer, type OperatorServerOptions } from './operator-server.js';
