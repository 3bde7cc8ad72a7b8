import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { criterionName } from './criterion-name.js';
import { results } from './results.js';

const sources = join(import.meta.dirname, '..');

/** Every address that a folder of pages declares. */
const declared = readdirSync(sources)
  .map((folder) => join(sources, folder, 'pages.ts'))
  .filter((file) => existsSync(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path));

describe('the results that the accessibility statement shows', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

  it('should list every page there is, and no other', () =>
    expect(results.pages.map(({ path }) => path)).toEqual(declared.toSorted()));

  it('should name every criterion', () => {
    expect(results.criteria.length).toBeGreaterThan(10);
    for (const criterion of results.criteria) expect([criterion, criterionName(criterion)]).not.toContain(undefined);
  });
});
