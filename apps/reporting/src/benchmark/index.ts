export { BenchmarkModule } from './benchmark.module.js';
export { GetBenchmark } from './get-benchmark.js';
