import { z } from 'zod';
import { allow } from '../access.js';
import { PracticeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { WrittenPractice } from './practice.js';

export const approvePractice = operation({
  name: 'exchange.approve-practice.v1',
  http: post('/exchange/practices/{practice}/approval'),
  access: allow('municipality-admin').inOwnMemberMunicipality(),
  summary: 'Publish the version that was proposed and read: it stands for good, for the members or for everybody',
  input: z.strictObject({ practice: PracticeId, version: z.int().min(1) }),
  output: WrittenPractice,
  refusals: ['practice-not-found', 'no-practice-draft', 'practice-not-proposed', 'version-outdated'],
  repeats: 'natural',
  versioned: 'write',
});
