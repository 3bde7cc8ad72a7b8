import { z } from 'zod';
import { ChallengeId, MunicipalityCode } from '../ids.js';
import { operation, post } from '../operation.js';
import { Key, Line } from '../scalars.js';
import { writers } from './access.js';
import { ContactAnswered } from './contact-request.js';

export const requestContact = operation({
  name: 'exchange.request-contact.v1',
  http: post('/exchange/contact-requests'),
  access: writers(),
  summary:
    'Ask another member for contact, by a key of the municipality’s own. Its office gets a mail; who the officials are is shown when it accepts',
  input: z.strictObject({
    /** Chosen by the caller: the same request again is the one that is there. */
    key: Key,
    partner: MunicipalityCode,
    reason: Line(300),
    /** What it is about, where it is about something that both see. */
    challenge: ChallengeId.optional(),
  }),
  output: ContactAnswered,
  refusals: [
    'not-signed-in',
    'not-a-member',
    'not-an-official',
    'contact-with-no-member',
    'challenge-not-found',
    'contact-request-open',
    'contact-key-taken',
    'unknown-municipality',
  ],
  repeats: 'natural',
  timeoutMs: 8000,
});
