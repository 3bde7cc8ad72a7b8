import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useController } from 'react-hook-form';
import type { SkillTag } from '#contracts/catalog';
import { listSkillFrameworks } from '#operations/catalog';
import { readQuery } from '../api/queries.js';
import { Button } from '../components/button.js';
import { FieldGroup } from '../forms/field-frame.js';
import { useField } from '../forms/use-field.js';
import type { FormOf } from '../forms/use-form.js';
import type { AboutInput } from './about-values.js';
import { foundSkills, skillsOf, type NamedSkill } from './skills.js';

const mostShown = 12;

/** The skills that a course teaches, from the skill standards: looked for by a word, chosen by a tick. */
export function SkillsField({ form }: { form: FormOf<AboutInput> }) {
  const label = t`身につくスキル`;
  const { id, mistake } = useField({ form, name: 'skills', label }, 'list');
  const { field } = useController({ control: form.control, name: 'skills' });
  const query = useQuery({ ...readQuery(listSkillFrameworks, {}), staleTime: Infinity });
  const all = skillsOf(query.data?.frameworks ?? []);
  const chosen: readonly SkillTag[] = field.value ?? [];
  const change = (skills: readonly SkillTag[]) => field.onChange(skills.length > 0 ? skills : undefined);
  return (
    <FieldGroup
      id={id}
      label={label}
      hint={t`デジタルスキル標準から選びます。人材要件との突き合わせに使います。20個まで。`}
      optional
      mistake={mistake}
    >
      <ul className="rows" aria-label={t`選んだスキル`}>
        {chosen.map((skill) => {
          const name = all.find((one) => keyOf(one) === keyOf(skill))?.name ?? skill.code;
          const others = chosen.filter((one) => keyOf(one) !== keyOf(skill));
          return (
            <li key={keyOf(skill)}>
              <span>{name}</span>
              <Button kind="text" aria-label={t`「${name}」を外す`} onClick={() => change(others)}>{t`外す`}</Button>
            </li>
          );
        })}
      </ul>
      <Search id={id} all={all} chosen={chosen} onChoose={(skill) => change([...chosen, skill])} />
    </FieldGroup>
  );
}

const keyOf = ({ framework, code }: SkillTag): string => `${framework}/${code}`;

interface SearchProps {
  id: string;
  all: readonly NamedSkill[];
  chosen: readonly SkillTag[];
  onChoose: (skill: SkillTag) => void;
}

function Search({ id, all, chosen, onChoose }: SearchProps) {
  const list = useId();
  const [wanted, setWanted] = useState('');
  const taken = new Set(chosen.map(keyOf));
  const found = foundSkills(all, wanted).filter((skill) => !taken.has(keyOf(skill)));
  return (
    <>
      <label htmlFor={id} className="field-hint">
        {t`スキルを探す`}
      </label>
      <input
        id={id}
        type="search"
        className="input input-medium"
        value={wanted}
        aria-controls={list}
        autoComplete="off"
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        // Enter looks, it does not send the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p role="status" className="field-hint">
        {wanted.trim() === '' ? t`例：データ、生成AI、セキュリティ` : foundWords(found.length)}
      </p>
      <ul id={list} className="kind-list">
        {(wanted.trim() === '' ? [] : found.slice(0, mostShown)).map((skill) => (
          <li key={keyOf(skill)}>
            <Button kind="text" onClick={() => onChoose({ framework: skill.framework, code: skill.code })}>
              {skill.name}
            </Button>
            <span>{skill.under}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const foundWords = (count: number): string =>
  count > mostShown
    ? t`${count}件見つかりました。はじめの${mostShown}件を出しています。`
    : plural(count, { other: '#件見つかりました。' });
