import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { searchPeople } from '#contracts/registry';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { useMe } from '../session/me.js';
import { audienceName } from '../texts/names.js';
import { departmentPaths, type Sought } from './people.js';

const Search = searchPeople.input.pick({ text: true, department: true, audience: true });

interface Props {
  sought: Sought;
  /** The audience is fixed: only its people are looked for. */
  within?: Sought['audience'];
  onSearch: (sought: Sought) => void;
}

/** By what people are looked for. Who sees one department or company only has nothing to choose but the name. */
export function PeopleSearch({ sought, within, onSearch }: Props) {
  const isOffice = useMe().desk?.work === 'office';
  const departments = useQuery({ ...departmentPaths, enabled: isOffice }).data ?? [];
  const form = useForm({
    schema: Search,
    defaults: sought,
    send: async (values) => ({ ...values, ...(within && { audience: within }) }),
    onDone: onSearch,
  });
  const audiences = (['staff', 'company', 'citizen'] as const).map((value) => ({ value, label: audienceName(value) }));
  return (
    <search>
      <Form form={form} submit={t`探す`}>
        <div className="field-row">
          <TextField
            form={form}
            name="text"
            label={t`名前・カナ・番号`}
            hint={t`はじめの数文字で探せます。`}
            autoComplete="off"
          />
          {isOffice && !within && (
            <Select form={form} name="audience" label={t`対象`} options={audiences} empty={t`すべての人`} />
          )}
          {isOffice && departments.length > 0 && (!within || within === 'staff') && (
            <Select form={form} name="department" label={t`部署`} options={departments} empty={t`すべての部署`} />
          )}
        </div>
      </Form>
    </search>
  );
}
