import { describe, expect, it } from '@jest/globals';
import { foundSkills, skillsOf } from './skills.js';

const framework = (version: string, current: boolean) => ({
  framework: `dss-${version}`,
  name: 'デジタルスキル標準',
  version,
  current,
  talentTypes: [],
  categories: [
    {
      code: '1',
      name: 'データ活用',
      groups: [{ code: '1.1', name: '理解', skills: [{ code: '1.1.01', name: `ＡＩの活用 ${version}` }] }],
    },
  ],
});
const skills = skillsOf([framework('1.0', false), framework('2.0', true)]);

describe('skills', () => {
  it('should come from the standard in force first', () => {
    expect(skills.map(({ framework: of }) => of)).toEqual(['dss-2.0', 'dss-1.0']);
  });

  it.each([
    ['ai', 2],
    ['ＡＩ 2.0', 1],
    ['データ', 2],
    ['会計', 0],
  ])('should be found by %s, whatever its width and case', (wanted, count) => {
    expect(foundSkills(skills, wanted)).toHaveLength(count);
  });
});
