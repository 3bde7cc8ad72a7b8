import { z } from 'zod';
import { operation } from '../operation.js';
import { getSpecification } from './get-specification.v1.js';

/** Behind `GET /purchases/{purchase}/specifications/{specification}.pdf`. */
export const printSpecification = operation({
  ...getSpecification,
  name: 'procurement.print-specification.v1',
  http: undefined,
  summary: 'A version of the specification (仕様書) of a purchase as PDF on A4 (PDF/UA-1)',
  output: z.strictObject({ pdf: z.base64(), fileName: z.string() }),
  refusals: [...getSpecification.refusals, 'fonts-missing'],
  audit: 'export',
  timeoutMs: 8000,
});
