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
import { Select, type Option } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import { fiscalYearLabel, fiscalYearOf } from '../texts/dates.js';
import { kindName } from './entries.js';
import { asked, Asked, typedOf } from './asked.js';
import { queryOf, type AuditFilter } from './filter.js';

const yearsBack = 5;

interface Props {
  filter: AuditFilter;
  municipality: string;
}

/** The questions of an auditor: when, who, what kind, about whom. The answer stands in the address. */
export function FilterForm({ filter, municipality }: Props) {
  const query = useQuery(readQuery(listAccounts, { municipality, learners: 'without', limit: 200 }));
  return (
    <Answer query={query}>
      {({ items }) => (
        <Questions
          filter={filter}
          people={items.map(({ account, displayName }) => ({ value: account, label: displayName }))}
        />
      )}
    </Answer>
  );
}

function Questions({ filter, people }: { filter: AuditFilter; people: readonly Option[] }) {
  const navigate = useNavigate();
  const form = useForm({
    schema: Asked,
    defaults: typedOf(filter),
    refusals: { 'unknown-person': 'about' },
    send: (typed) => asked(typed, filter),
    onDone: (wanted) => void navigate(`/audit${queryOf(wanted)}`),
  });
  const now = fiscalYearOf(new Date());
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => now - back);
  const { account } = filter;
  // Somebody who is no longer here, or a learner, led here from an entry.
  const other = account === undefined || people.some(({ value }) => value === account) ? [] : [account];
  return (
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
        <Select
          form={form}
          name="account"
          label={t`だれが`}
          empty={t`すべて`}
          options={[...people, ...other.map((value) => ({ value, label: t`選んだ人` }))]}
        />
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
  );
}
