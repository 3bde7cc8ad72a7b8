import { z } from 'zod';
import { allow } from '../access.js';
import { operation, put } from '../operation.js';
import { Key } from '../scalars.js';
import { LearningProvider, providerMapping } from './learning-provider.js';

export const setLearningProvider = operation({
  name: 'registry.set-learning-provider.v1',
  http: put('/learning-providers/{provider}'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Say how completions at a provider are read: which columns, which of its courses are which lesson here',
  input: z.strictObject({ provider: Key, ...providerMapping }),
  output: LearningProvider,
  refusals: ['column-used-twice', 'course-mapped-twice', 'too-many-providers'],
  repeats: 'natural',
});
