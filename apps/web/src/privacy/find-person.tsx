import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '#contracts';
import { searchPeople } from '#contracts/registry';
import { EmptyState } from '../components/empty-state.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { nameOf } from './name-of.js';

type Found = OutputOf<typeof searchPeople>['items'];

/** Whose request it is. */
export function FindPerson() {
  const [found, setFound] = useState<Found | null>(null);
  const form = useOperationForm(searchPeople, { given: { limit: 20 }, onDone: ({ items }) => setFound(items) });
  return (
    <section aria-labelledby="request">
      <h2 id="request">{t`請求を受け付ける`}</h2>
      <Form form={form} submit={t`本人を探す`}>
        <TextField
          form={form}
          name="text"
          label={t`だれからの請求ですか`}
          hint={t`氏名、カナ、職員番号のはじめの文字`}
          autoComplete="off"
          size="medium"
        />
      </Form>
      {found !== null && <People found={found} />}
    </section>
  );
}

function People({ found }: { found: Found }) {
  if (found.length === 0)
    return (
      <EmptyState title={t`名簿に見つかりませんでした。`}>
        <p>{t`利用停止の人は、下の一覧から選んでください。`}</p>
      </EmptyState>
    );
  return (
    <ul className="rows">
      {found.map((one) => (
        <li key={one.person}>
          <div>
            <p className="rows-name">
              <Link to={`/privacy/people/${one.person}`}>{nameOf(one)}</Link>
            </p>
            <p className="row-note">{whereOf(one)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What tells people of the same name apart. */
function whereOf({ staff, company, email }: Found[number]): string {
  if (staff) return [staff.staffNumber, ...staff.department].join('　');
  return [company?.companyName, email].filter(Boolean).join('　');
}
