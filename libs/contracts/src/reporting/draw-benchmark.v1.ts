import { z } from 'zod';
import { operation } from '../operation.js';
import { getBenchmark } from './get-benchmark.v1.js';

/** Behind `GET /reports/municipalities/{code}/benchmark.svg`: the picture of the same figures. */
export const drawBenchmark = operation({
  ...getBenchmark,
  name: 'reporting.draw-benchmark.v1',
  http: undefined,
  summary: 'A municipality’s rates beside those of others like it, as an SVG picture',
  output: z.strictObject({ svg: z.string() }),
});
