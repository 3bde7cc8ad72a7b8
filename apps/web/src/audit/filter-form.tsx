import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { AuditKind } from '#contracts/audit';
import { listAccounts } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { ButtonLink } from '../components/button.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { asCode } from '../forms/read.js';
import { Select } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { fiscalYearLabel, fiscalYearOf } from '../texts/dates.js';
import { kindName } from './entries.js';
import { asked, Asked, typedOf } from './asked.js';
import { queryOf, type AuditFilter } from './filter.js';

const yearsBack = 5;

/** The questions of an auditor: when, who, what kind, about whom. The answer stands in the address. */
export function FilterForm({ filter, municipality }: { filter: AuditFilter; municipality: string }) {
  const navigate = useNavigate();
  const accounts = useQuery(readQuery(listAccounts, { municipality, learners: 'without', limit: 200 }));
  const form = useForm({
    schema: Asked,
    defaults: typedOf(filter),
    refusals: { 'unknown-person': 'about' },
    send: (typed) => asked(typed, filter),
    onDone: (wanted) => void navigate(`/audit${queryOf(wanted)}`),
  });
  const now = fiscalYearOf(new Date());
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => now - back);
  const known = accounts.data?.items ?? [];
  const people = known.map(({ account, displayName }) => ({ value: account, label: displayName }));
  return (
    <details className="filter" open={Object.keys(filter).length > 0}>
      <summary>{t`条件で絞り込む`}</summary>
      {filter.account !== undefined && !people.some(({ value }) => value === filter.account) && (
        <p>{t`選んだ人がしたことだけを表示しています。`}</p>
      )}
      {filter.subject !== undefined && <p>{t`選んだ人やものについての記録だけを表示しています。`}</p>}
      {filter.operation !== undefined && <p>{t`同じ種類の操作だけを表示しています。`}</p>}
      <Form form={form} submit={t`絞り込む`} actions={<ButtonLink to="/audit">{t`すべての条件をやめる`}</ButtonLink>}>
        <div className="filter-fields">
          <Select
            form={form}
            name="fiscalYear"
            label={t`年度`}
            empty={t`すべて`}
            options={years.map((year) => ({ value: String(year), label: fiscalYearLabel(year) }))}
          />
          <DateField form={form} name="from" label={t`この日から`} hint={t`例：R8.4.1`} optional />
          <DateField form={form} name="to" label={t`この日まで`} hint={t`例：R9.3.31`} optional />
          <Select form={form} name="account" label={t`だれが`} empty={t`すべて`} options={people} />
          <Select
            form={form}
            name="kind"
            label={t`何をした`}
            empty={t`すべて`}
            options={AuditKind.options.map((kind) => ({ value: kind, label: kindName(kind) }))}
          />
          <TextField
            form={form}
            name="about"
            label={t`だれについて`}
            hint={t`名簿にある職員番号かメールアドレス`}
            read={asCode}
            autoComplete="off"
            optional
          />
        </div>
      </Form>
    </details>
  );
}
