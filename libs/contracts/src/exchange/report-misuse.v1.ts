import { z } from 'zod';
import { SharedThingId } from '../ids.js';
import { operation, post } from '../operation.js';
import { writers } from './access.js';
import { misuseText, SharedKind } from './misuse-report.js';

export const reportMisuse = operation({
  name: 'exchange.report-misuse.v1',
  http: post('/exchange/misuse-reports'),
  access: writers(),
  summary:
    'Report to the secretariat what another municipality has shared: once for each municipality, again changes its words. Whose it is does not learn who reported it',
  input: z.strictObject({ kind: SharedKind, thing: SharedThingId, ...misuseText }),
  output: z.strictObject({ thing: SharedThingId }),
  refusals: ['shared-thing-not-found', 'own-shared-thing', 'unknown-municipality'],
  repeats: 'natural',
});
