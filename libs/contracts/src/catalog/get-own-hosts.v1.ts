import { z } from 'zod';
import { get, operation } from '../operation.js';
import { authors } from './access.js';
import { OwnHosts } from './own-hosts.js';

export const getOwnHosts = operation({
  name: 'catalog.get-own-hosts.v1',
  http: get('/own-video-hosts'),
  access: authors(),
  summary: 'The hosts that the municipality has named as its own',
  input: z.strictObject({}),
  output: OwnHosts,
  refusals: [],
  repeats: 'read',
});
