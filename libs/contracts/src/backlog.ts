import { z } from 'zod';
import { allowService } from './access.js';
import { MunicipalityCode, ProgrammeId } from './ids.js';
import { operation } from './operation.js';
import { Moment } from './scalars.js';

/**
 * Asked of an owner: the oldest thing it has accepted that is not on its way to the reports yet (pending, not relayed).
 * Of one programme, of one municipality, or of all.
 */
export const backlogOperation = (context: 'progress' | 'outcomes') =>
  operation({
    name: `${context}.get-backlog.v1`,
    access: allowService('reporting'),
    summary: 'Since when something accepted here waits to reach the reports',
    input: z.strictObject({ municipality: MunicipalityCode.optional(), programme: ProgrammeId.optional() }),
    output: z.strictObject({ oldest: Moment.nullable() }),
    refusals: [],
    repeats: 'read',
  });
