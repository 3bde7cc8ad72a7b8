import { z } from 'zod';
import { operation } from '../operation.js';
import { getProgrammeReport } from './get-programme-report.v1.js';

/** Behind `GET /reports/programmes/{id}/chart.svg`: the picture of the same figures. */
export const drawProgrammeChart = operation({
  ...getProgrammeReport,
  name: 'reporting.draw-programme-chart.v1',
  http: undefined,
  summary: 'Enrolled, started and completed by course, as an SVG picture',
  output: z.strictObject({ svg: z.string() }),
  // The first picture after a start loads the drawing library.
  timeoutMs: 5000,
});
