import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listDueRetention } from '#operations/privacy';
import { readQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { privacyTrail } from './trail.js';

/** 文書保存年限: programmes whose personal records have been kept long enough. */
export function RetentionPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(listDueRetention, {}));
  return (
    <Page
      title={t`保存年限が過ぎた事業`}
      lead={t`個人の記録を消去する時期が来た事業です。集計の数字は残ります。`}
      trail={privacyTrail()}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t`保存年限が過ぎた事業は、ありません。`}>
              <p>{t`時期が来ると、ここに表示します。`}</p>
            </EmptyState>
          ) : (
            <section aria-labelledby="due">
              <h2 id="due">{t`消去する事業`}</h2>
              <DataTable
                labelledBy="due"
                rows={items}
                keyOf={({ programme }) => programme}
                columns={[
                  {
                    head: t`事業`,
                    cell: ({ programme, name }) => <Link to={`/privacy/retention/${programme}`}>{name}</Link>,
                  },
                  {
                    head: t`保存年限`,
                    cell: ({ retentionYears }) => plural(retentionYears, { other: '#年' }),
                    numeric: true,
                  },
                  { head: t`過ぎた日`, cell: ({ dueOn }) => dayLabel(dueOn) },
                  {
                    head: t`受講の記録`,
                    cell: ({ enrolments }) => plural(enrolments, { other: '#件' }),
                    numeric: true,
                  },
                ]}
              />
            </section>
          )
        }
      </Answer>
    </Page>
  );
}
