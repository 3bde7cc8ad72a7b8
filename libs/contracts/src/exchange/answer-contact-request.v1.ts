import { z } from 'zod';
import { ContactRequestId } from '../ids.js';
import { operation, put } from '../operation.js';
import { writers } from './access.js';
import { ContactAnswered } from './contact-request.js';

export const answerContactRequest = operation({
  name: 'exchange.answer-contact-request.v1',
  http: put('/exchange/contact-requests/{contactRequest}/answer'),
  access: writers(),
  summary:
    'Accept or decline a contact request that the municipality was asked. Accepted, both sides see name and address of the official who asked and of the one who accepted',
  input: z.strictObject({ contactRequest: ContactRequestId, accept: z.boolean() }),
  output: ContactAnswered,
  refusals: ['not-signed-in', 'not-an-official', 'contact-request-not-found', 'contact-request-closed'],
  repeats: 'natural',
  timeoutMs: 5000,
});
