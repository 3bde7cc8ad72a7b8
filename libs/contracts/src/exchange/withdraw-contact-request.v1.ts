import { z } from 'zod';
import { ContactRequestId } from '../ids.js';
import { operation, post } from '../operation.js';
import { writers } from './access.js';
import { ContactAnswered } from './contact-request.js';

export const withdrawContactRequest = operation({
  name: 'exchange.withdraw-contact-request.v1',
  http: post('/exchange/contact-requests/{contactRequest}/withdrawal'),
  access: writers(),
  summary: 'Take back a contact request of the municipality that was not answered yet',
  input: z.strictObject({ contactRequest: ContactRequestId }),
  output: ContactAnswered,
  refusals: ['contact-request-not-found', 'contact-request-closed'],
  repeats: 'natural',
});
