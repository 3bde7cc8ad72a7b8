import { readFileSync } from 'node:fs';
import { DomainError, type OutputOf } from '#contracts';
import type { listSkillFrameworks, SkillTag } from '#contracts/catalog';

type Framework = OutputOf<typeof listSkillFrameworks>['frameworks'][number];

interface InFile {
  readonly frameworks: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly status: string;
    readonly talentTypes?: readonly { readonly type: string; readonly roles: string[] }[];
    /** Missing where the standard numbers nothing (DX literacy): nothing can be tagged by it. */
    readonly categories?: readonly {
      readonly code: string;
      readonly name: string;
      readonly subcategories: readonly {
        readonly code: string;
        readonly name: string;
        readonly skills: { code: string; name: string }[];
      }[];
    }[];
  }[];
}

const { frameworks } = JSON.parse(readFileSync(new URL('skill-frameworks.json', import.meta.url), 'utf8')) as InFile;

/** デジタルスキル標準 in its versions, the current one first. A course names the version with each skill. */
export const skillFrameworks: readonly Framework[] = frameworks.flatMap((one) =>
  one.categories
    ? [
        {
          framework: one.id,
          name: one.name,
          version: one.version,
          current: one.status === 'current',
          talentTypes: (one.talentTypes ?? []).map(({ type, roles }) => ({ name: type, roles })),
          categories: one.categories.map(({ code, name, subcategories }) => ({
            code,
            name,
            groups: [...subcategories],
          })),
        },
      ]
    : [],
);

const keyOf = ({ framework, code }: SkillTag) => `${framework}/${code}`;
const known = new Set(
  skillFrameworks.flatMap(({ framework, categories }) =>
    categories.flatMap(({ groups }) =>
      groups.flatMap(({ skills }) => skills.map(({ code }) => keyOf({ framework, code }))),
    ),
  ),
);

/** @throws DomainError `unknown-skill` for one that is not in that version of the standard. */
export function checkSkills(skills: readonly SkillTag[] = []): void {
  const unknown = skills.find((skill) => !known.has(keyOf(skill)));
  if (unknown) throw new DomainError('unknown-skill', { ...unknown });
}
