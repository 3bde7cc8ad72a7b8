import { t } from '@lingui/core/macro';
import type { PersonId } from '#contracts';
import { DataTable } from '../components/data-table.js';
import { personName } from '../texts/names.js';
import { groupOf, kanaOf, type ListedPerson } from './people.js';

interface Props {
  people: readonly ListedPerson[];
  picked: ReadonlySet<PersonId>;
  onPick: (picked: ReadonlySet<PersonId>) => void;
}

/** People to pick, each by a box beside the name. */
export function PickTable({ people, picked, onPick }: Props) {
  const toggle = (person: PersonId, on: boolean) => {
    const changed = new Set(picked);
    if (on) changed.add(person);
    else changed.delete(person);
    onPick(changed);
  };
  return (
    <DataTable
      labelledBy="found"
      rows={people}
      keyOf={({ person }) => person}
      columns={[
        {
          head: t`氏名`,
          cell: (one) => (
            <label className="check">
              <input
                type="checkbox"
                checked={picked.has(one.person)}
                onChange={({ currentTarget }) => toggle(one.person, currentTarget.checked)}
              />
              <span>
                {personName(one)}
                <span className="row-note">{kanaOf(one)}</span>
              </span>
            </label>
          ),
        },
        { head: t`所属`, cell: (one) => groupOf(one) || t`求職者` },
        { head: t`職員番号`, cell: ({ staff }) => staff?.staffNumber ?? '' },
        { head: t`メールアドレス`, cell: ({ email }) => email ?? t`なし` },
      ]}
    />
  );
}
