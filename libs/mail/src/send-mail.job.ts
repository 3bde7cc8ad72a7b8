import { job } from '#jobs';
import { z } from 'zod';

/** One try to send a mail. Listed by a service that sends mails in `JobsModule.forRoot({ jobs })`. */
export const sendMail = job('send-mail', z.strictObject({ mail: z.uuid(), attempts: z.int() }), { concurrency: 4 });
