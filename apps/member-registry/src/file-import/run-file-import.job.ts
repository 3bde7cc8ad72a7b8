import { ImportId } from '#contracts';
import { job } from '#jobs';
import { z } from 'zod';

/** Two at once, so that one municipality's long file does not hold up another's short one. */
export const runFileImport = job('run-file-import', z.strictObject({ importId: ImportId }), { concurrency: 2 });
