import { t } from '@lingui/core/macro';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import type { ProgrammeStanding } from './programmes.js';

/** Only those of one department; kept in the address. */
export function DepartmentFilter(props: { groups: ProgrammeStanding['groups']; current: string | undefined }) {
  const id = useId();
  const [, setSearch] = useSearchParams();
  if (props.groups.length === 0) return null;
  const choose = (department: string) =>
    setSearch(
      (search) => {
        if (department === '') search.delete('department');
        else search.set('department', department);
        return search;
      },
      { preventScrollReset: true },
    );
  return (
    <div className="field inline-field">
      <label htmlFor={id}>{t`部署`}</label>
      <select
        id={id}
        className="input input-medium"
        value={props.current ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{t`すべての部署`}</option>
        {props.groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.label.join(' ')}
          </option>
        ))}
      </select>
    </div>
  );
}
