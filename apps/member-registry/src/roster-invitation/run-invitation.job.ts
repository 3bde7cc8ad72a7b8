import { job } from '#jobs';
import { z } from 'zod';

/** Works off one invitation run. */
export const runInvitation = job('run-invitation', z.strictObject({ run: z.uuid() }), { concurrency: 2 });
