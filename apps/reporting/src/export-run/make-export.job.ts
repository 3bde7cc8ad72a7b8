import { ExportRunId } from '#contracts';
import { job } from '#jobs';
import { z } from 'zod';

/** Makes the file of one export. One at a time: many rows fill memory. */
export const makeExport = job('make-export', z.strictObject({ exportRun: ExportRunId }));
