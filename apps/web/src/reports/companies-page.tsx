import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { setCompanyProfile } from '#contracts/registry';
import { listCompanies } from '#operations/registry';
import { itemsOf, listQuery, readAgain } from '../api/queries.js';
import { Button } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Form } from '../forms/form.js';
import { asNumber } from '../forms/read.js';
import { Select } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { employeesOf, industryNames } from './breakdown-words.js';

type Company = OutputOf<typeof listCompanies>['items'][number];

/** The companies of the rosters, with what reports break them down by. */
export function CompaniesPage() {
  const { desk } = useMe();
  const query = useInfiniteQuery(listQuery(listCompanies, {}));
  const [changing, setChanging] = useState<Company | null>(null);
  const [saved, setSaved] = useState('');
  const names = industryNames();
  return (
    <Page
      title={t`企業`}
      lead={t`名簿にある企業です。業種と人数を記録すると、成果の報告を業種別、規模別に見られます。`}
      demo={isDemo(desk?.municipality)}
    >
      {saved && <DoneNotice key={saved}>{t`${saved}の業種と人数を残しました。報告にも反映されます。`}</DoneNotice>}
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          if (items.length === 0)
            return (
              <EmptyState title={t`企業は、まだありません。`}>
                <p>{t`企業の人の名簿を取り込むと、ここに並びます。`}</p>
              </EmptyState>
            );
          return (
            <section aria-labelledby="companies" className="section">
              <h2 id="companies">{t`名簿の企業`}</h2>
              <DataTable
                labelledBy="companies"
                rows={items}
                keyOf={({ company }) => company}
                columns={[
                  { head: t`企業`, cell: ({ name }) => name },
                  { head: t`法人番号`, cell: ({ corporateNumber }) => corporateNumber ?? t`記録なし` },
                  { head: t`業種`, cell: ({ industry }) => (industry ? names[industry] : t`記録なし`) },
                  {
                    head: t`常時雇用労働者数`,
                    numeric: true,
                    cell: ({ employees }) => (employees === null ? t`記録なし` : employeesOf(employees)),
                  },
                  ...(desk?.work === 'office'
                    ? [
                        {
                          head: t`直す`,
                          cell: (company: Company) => (
                            <Button
                              kind="text"
                              onClick={() => setChanging(company)}
                              aria-label={t`${company.name}の業種と人数を直す`}
                            >
                              {t`直す`}
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
              <LoadMore query={query} shown={items.length} />
            </section>
          );
        }}
      </Answer>
      <Dialog title={changing ? changing.name : ''} open={changing !== null} onClose={() => setChanging(null)}>
        {changing && (
          <ProfileForm
            company={changing}
            onDone={() => {
              setSaved(changing.name);
              setChanging(null);
            }}
          />
        )}
      </Dialog>
    </Page>
  );
}

function ProfileForm({ company: known, onDone }: { company: Company; onDone: () => void }) {
  const client = useQueryClient();
  const { company, industry, employees } = known;
  const form = useOperationForm(setCompanyProfile, {
    given: { company },
    defaults: { industry, employees },
    onDone: async () => {
      await readAgain(client, listCompanies);
      onDone();
    },
  });
  const options = Object.entries(industryNames()).map(([value, label]) => ({ value, label: `${value} ${label}` }));
  return (
    <Form form={form} submit={t`残す`}>
      <Select
        form={form}
        name="industry"
        label={t`業種（日本標準産業分類の大分類）`}
        options={options}
        empty={t`分からない`}
        read={(chosen) => chosen || null}
        optional
      />
      <TextField
        form={form}
        name="employees"
        label={t`常時雇用労働者数（人）`}
        hint={t`期間を定めずに雇われている人などの数です。`}
        kind="number"
        read={(typed) => asNumber(typed) ?? null}
        inputMode="numeric"
        size="short"
        optional
      />
    </Form>
  );
}
