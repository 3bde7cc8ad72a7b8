import { allow } from '../access.js';
import { operation, put } from '../operation.js';
import { OwnHosts } from './own-hosts.js';

export const setOwnHosts = operation({
  name: 'catalog.set-own-hosts.v1',
  http: put('/own-video-hosts'),
  access: allow('municipality-admin').inOwnMunicipality(),
  summary: 'Name the municipality’s own hosts: videos may be linked from there and from nowhere else',
  input: OwnHosts,
  output: OwnHosts,
  refusals: [],
  repeats: 'natural',
});
