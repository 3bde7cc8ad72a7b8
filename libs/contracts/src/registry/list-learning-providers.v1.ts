import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { LearningProvider } from './learning-provider.js';

export const listLearningProviders = operation({
  name: 'registry.list-learning-providers.v1',
  http: get('/learning-providers'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'The providers whose completions the municipality imports, by name',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(LearningProvider) }),
  refusals: [],
  repeats: 'read',
});
