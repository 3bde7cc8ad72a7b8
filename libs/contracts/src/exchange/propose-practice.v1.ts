import { z } from 'zod';
import { PracticeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { writers } from './access.js';
import { WrittenPractice } from './practice.js';

export const proposePractice = operation({
  name: 'exchange.propose-practice.v1',
  http: post('/exchange/practices/{practice}/proposal'),
  access: writers(),
  summary: 'Put what is written before the municipality’s administrator',
  input: z.strictObject({ practice: PracticeId, version: z.int().min(1) }),
  output: WrittenPractice,
  refusals: ['practice-not-found', 'no-practice-draft', 'practice-not-ready', 'version-outdated'],
  repeats: 'natural',
  versioned: 'write',
});
