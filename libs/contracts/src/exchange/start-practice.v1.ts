import { z } from 'zod';
import { operation, post } from '../operation.js';
import { Key, Line } from '../scalars.js';
import { writers } from './access.js';
import { WrittenPractice } from './practice.js';
import { Theme } from './theme.js';

export const startPractice = operation({
  name: 'exchange.start-practice.v1',
  http: post('/exchange/practices'),
  access: writers(),
  summary: 'Begin to write a practice; known by the municipality and a key of its own. Nobody else sees it yet',
  input: z.strictObject({
    /** Chosen by the caller: the same practice again is the one that is there. */
    key: Key,
    theme: Theme,
    title: Line(100),
  }),
  output: WrittenPractice,
  refusals: ['unknown-municipality'],
  repeats: 'natural',
});
