import type { OutputOf } from '#contracts';
import type { listSkillFrameworks, SkillTag } from '#contracts/catalog';

type Framework = OutputOf<typeof listSkillFrameworks>['frameworks'][number];

export interface NamedSkill extends SkillTag {
  readonly name: string;
  /** The standard and the category it stands under. */
  readonly under: string;
  readonly current: boolean;
}

/** All skills of the standards, those in force first. */
export const skillsOf = (frameworks: readonly Framework[]): NamedSkill[] =>
  frameworks
    .flatMap(({ framework, name, version, current, categories }) =>
      categories.flatMap((category) =>
        category.groups.flatMap((group) =>
          group.skills.map((skill) => ({
            framework,
            code: skill.code,
            name: skill.name,
            under: `${name} ${version}／${category.name}`,
            current,
          })),
        ),
      ),
    )
    .toSorted((a, b) => Number(b.current) - Number(a.current));

/** The skills in whose name all of these words stand, whatever their width and case. */
export function foundSkills(skills: readonly NamedSkill[], wanted: string): NamedSkill[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  return skills.filter(({ name, under }) => words.every((word) => folded(name + under).includes(word)));
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
