import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plant, type PlantedTree } from './planted-tree.js';

/** Rule → file → text that breaks it. */
const planted: Record<string, [path: string, text: string]> = {
  'no-restricted-imports': [
    'apps/one/src/circle.module.ts',
    `import { forwardRef } from '@nestjs/common';\nexport const circle = forwardRef(() => String);`,
  ],
  'no-restricted-properties': [
    'apps/one/src/ask.ts',
    `export const ask = (client: { send(subject: string): unknown }) => client.send('progress.enrol-people.v1');`,
  ],
  'no-explicit-any': ['libs/jobs/src/loose.ts', `export const loose = (value: any): string => String(value);`],
  'no-console': ['libs/jobs/src/loud.ts', `export const loud = () => console.log('loud');`],
  'ban-ts-comment': ['apps/one/src/mute.ts', `// @ts-ignore\nexport const mute: number = 'one';`],
  'no-floating-promises': [
    'apps/one/src/forget.ts',
    `export function forget(save: () => Promise<void>): void {\n  save();\n}`,
  ],
};

const clean = {
  'apps/one/src/main.ts': `console.log('listening');`,
  'apps/gateway/src/answer.ts': `export const answer = (reply: { send(body: string): void }) => reply.send('{}');`,
  'libs/messaging/src/rpc.ts': `export { ClientProxy } from '@nestjs/microservices';`,
};

describe('lint rules', () => {
  let tree: PlantedTree;
  let reported: { filename: string; code: string }[];

  beforeAll(async () => {
    tree = await plant({ ...clean, ...Object.fromEntries(Object.values(planted)) });
    const output = await tree.run('oxlint', '--type-aware', '--format=json', 'apps', 'libs');
    reported = (JSON.parse(output) as { diagnostics: typeof reported }).diagnostics;
  });

  afterAll(() => tree.remove());

  it.each(Object.entries(planted))('should refuse by %s, and by nothing else, what breaks it', (rule, [path]) => {
    const rules = reported.filter(({ filename }) => filename === path).map(({ code }) => code);
    expect(rules).toEqual([expect.stringContaining(`(${rule})`)]);
  });

  it('should let the command line speak, the gateway reply, and messaging use the transport', () => {
    expect(reported.filter(({ filename }) => filename in clean)).toEqual([]);
  });
});
