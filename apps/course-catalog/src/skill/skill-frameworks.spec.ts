import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { checkSkills, skillFrameworks } from './skill-frameworks.js';

describe('skill frameworks', () => {
  it('should hold the current standard first: five categories, 67 skills, six talent types', () => {
    const [current] = skillFrameworks;
    expect(current).toMatchObject({ framework: 'dss-p-2.0', current: true });
    const groups = current?.categories.flatMap((category) => category.groups) ?? [];
    expect([current?.categories.length, groups.length, groups.flatMap(({ skills }) => skills).length]).toEqual([
      5, 13, 67,
    ]);
    expect(current?.talentTypes).toHaveLength(6);
  });

  it('should know a skill only in its own version', () => {
    expect(() => checkSkills([{ framework: 'dss-p-2.0', code: '1.1.01' }])).not.toThrow();
    expect(() => checkSkills([{ framework: 'dss-p-1.2', code: '9.9.99' }])).toThrow(new DomainError('unknown-skill'));
  });
});
