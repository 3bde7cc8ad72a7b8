import { t } from '@lingui/core/macro';
import { useSearchParams } from 'react-router';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { NoDesk } from '../shell/no-desk.js';
import { Page } from '../shell/page.js';
import { EntryList } from './entry-list.js';
import { FilterBox } from './filter-box.js';
import { filterOf, queryOf } from './filter.js';

/** Who did what, and who saw whose records; the file has exactly what the list has. */
export function AuditPage() {
  const { desk } = useMe();
  const filter = filterOf(useSearchParams()[0]);
  const query = queryOf(filter);
  if (!desk?.municipality) return <NoDesk />;
  return (
    <Page
      title={t`監査記録`}
      lead={t`だれが、いつ、何をしたか、だれの記録を見たかを確かめます。消すことも、書き換えることもできません。`}
      demo={isDemo(desk.municipality)}
    >
      <FilterBox key={query} filter={filter} municipality={desk.municipality} />
      <ButtonRow>
        <DownloadButton path={`/audit-entries.csv${query}`}>{t`この条件の記録をCSVで受け取る`}</DownloadButton>
        <ButtonLink to="/audit/chain">{t`書き換えがないかを検証する`}</ButtonLink>
      </ButtonRow>
      <EntryList filter={filter} />
    </Page>
  );
}
