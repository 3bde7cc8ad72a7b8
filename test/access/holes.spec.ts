import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bugs } from '../drills/planted/bugs.js';
import { holes } from './holes.js';

describe('planted mistakes', () => {
  it.each([...holes, ...bugs].flatMap(({ name, patches }) => patches.map((patch) => ({ name, ...patch }))))(
    'should still fit what is built: $name',
    ({ file, find }) => {
      expect(readFileSync(join('dist', file), 'utf8').split(find)).toHaveLength(2);
    },
  );
});
