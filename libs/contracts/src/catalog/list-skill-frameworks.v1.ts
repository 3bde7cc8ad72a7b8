import { z } from 'zod';
import { allowMembers } from '../access.js';
import { get, operation } from '../operation.js';

const named = { code: z.string(), name: z.string() };

export const listSkillFrameworks = operation({
  name: 'catalog.list-skill-frameworks.v1',
  http: get('/skill-frameworks'),
  access: allowMembers(),
  summary: 'The skill standards that courses are tagged with (デジタルスキル標準), each in its version',
  input: z.strictObject({}),
  output: z.strictObject({
    frameworks: z.array(
      z.strictObject({
        framework: z.string(),
        name: z.string(),
        version: z.string(),
        current: z.boolean(),
        talentTypes: z.array(z.strictObject({ name: z.string(), roles: z.array(z.string()) })),
        categories: z.array(
          z.strictObject({
            ...named,
            groups: z.array(z.strictObject({ ...named, skills: z.array(z.strictObject(named)) })),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
