import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plant, type PlantedTree } from './planted-tree.js';

/** A tree that keeps every rule, with one example of each thing that is allowed. */
const clean = {
  'libs/contracts/src/index.ts': `import { z } from 'zod';\nexport const Id = z.string();`,
  'libs/contracts/src/progress/index.ts': `import { Id } from '../index.js';\nexport const EnrolmentId = Id;`,
  'libs/jobs/src/index.ts': `export { queue } from './queue.js';`,
  'libs/jobs/src/queue.ts': `import { Id } from '#contracts';\nexport const queue = Id;`,
  'libs/testing/src/index.ts': `export const waitFor = 1;`,
  'apps/one/src/main.ts': `import { enrol } from './enrolment/index.js';\nexport const start = enrol;`,
  'apps/one/src/enrolment/index.ts': `export { enrol } from './enrol.js';`,
  'apps/one/src/enrolment/enrol.ts': `import { queue } from '#jobs';\nimport { find } from './enrolment.repository.js';\nimport { course } from '../course/index.js';\nimport { decide } from './enrolment.domain.js';\nexport const enrol = [queue, find, course, decide];`,
  'apps/one/src/enrolment/enrolment.domain.ts': `import { EnrolmentId } from '#contracts/progress';\nexport const decide = EnrolmentId;`,
  'apps/one/src/enrolment/enrolment.repository.ts': `import mongoose from 'mongoose';\nexport const find = mongoose;`,
  'apps/one/src/enrolment/enrol.int-spec.ts': `import { waitFor } from '#testing';\nimport { enrol } from './enrol.js';\nexport default [waitFor, enrol];`,
  'apps/one/src/course/index.ts': `export const course = 1;`,
  'apps/one/src/course/course.ts': `export const inside = 1;`,
  'apps/two/src/main.ts': `export const start = 2;`,
  'apps/two/src/two.ts': `export const two = 2;`,
  'test/journeys/journey.e2e-spec.ts': `import { start } from '../../apps/two/src/main.js';\nimport { waitFor } from '#testing';\nexport default [start, waitFor];`,
};

/** One violation of each rule: rule → file → text. */
const planted: Record<string, Record<string, string>> = {
  'app-to-app': { 'apps/one/src/borrow.ts': `export { two } from '../../two/src/two.js';` },
  'lib-to-app': { 'libs/jobs/src/borrow.ts': `export { two } from '../../../apps/two/src/two.js';` },
  'contracts-are-pure': { 'libs/contracts/src/clock.ts': `export { setTimeout } from 'node:timers/promises';` },
  'lib-door': { 'apps/one/src/window.ts': `export { queue } from '../../../libs/jobs/src/queue.js';` },
  'lib-to-lib-door': { 'libs/testing/src/window.ts': `export { queue } from '../../jobs/src/queue.js';` },
  'feature-door': { 'apps/one/src/enrolment/window.ts': `export { inside } from '../course/course.js';` },
  'domain-is-pure': { 'apps/one/src/course/course.domain.ts': `export { Injectable } from '@nestjs/common';` },
  'mongoose-at-the-edge': { 'apps/one/src/course/list-courses.ts': `export { model } from 'mongoose';` },
  'testing-in-specs': { 'apps/one/src/course/wait.ts': `export { waitFor } from '#testing';` },
  'apps-stay-apart-in-tests': { 'test/journeys/inside.ts': `export { two } from '../../apps/two/src/two.js';` },
  'no-cycle': {
    'apps/two/src/egg.ts': `import type { Hen } from './hen.js';\nexport type Egg = { from?: Hen };`,
    'apps/two/src/hen.ts': `import type { Egg } from './egg.js';\nexport type Hen = { from?: Egg };`,
  },
  resolvable: { 'apps/two/src/lost.ts': `export { nothing } from './nothing.js';` },
};

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };
}

async function cruise(tree: PlantedTree): Promise<Cruise['summary']> {
  const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  return (JSON.parse(await tree.run('depcruise', 'apps', 'libs', 'test', ...config)) as Cruise).summary;
}

describe('import rules', () => {
  const trees: PlantedTree[] = [];
  let without: Cruise['summary'];
  let within: Cruise['summary'];

  beforeAll(async () => {
    const violations = Object.assign({}, ...Object.values(planted)) as Record<string, string>;
    trees.push(await plant(clean), await plant({ ...clean, ...violations }));
    [without, within] = (await Promise.all(trees.map(cruise))) as [Cruise['summary'], Cruise['summary']];
  });

  afterAll(() => Promise.all(trees.map((tree) => tree.remove())));

  it('should pass a tree that keeps them', () => {
    expect(without.violations).toEqual([]);
  });

  it('should each have a planted violation here', () => {
    expect(within.ruleSetUsed.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(planted).sort());
  });

  it.each(Object.entries(planted))('should report %s, and nothing else, for what breaks it', (rule, files) => {
    const reported = within.violations.filter(({ from }) => from in files).map((violation) => violation.rule.name);
    expect(new Set(reported)).toEqual(new Set([rule]));
  });

  it('should report nothing but what was planted', () => {
    const files = Object.values(planted).flatMap((violation) => Object.keys(violation));
    expect(within.violations.filter(({ from }) => !files.includes(from))).toEqual([]);
  });
});
