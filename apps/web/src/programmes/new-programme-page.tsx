import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { fiscalYearOf } from '../texts/dates.js';
import { ProgrammeForm } from './programme-form.js';
import { freeProgrammeKey, recentProgrammes } from './programmes.js';

/** Opens a programme. */
export function NewProgrammePage() {
  const { desk } = useMe();
  const query = useQuery(recentProgrammes);
  return (
    <Page
      title={t`事業を開く`}
      lead={t`事業は、期間と対象を決めて、講座を受けてもらう単位です。内容はあとから変えられます。`}
      trail={[{ to: '/programmes', label: t`事業一覧` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(known) => {
          const fiscalYear = fiscalYearOf(new Date());
          const taken = new Set(known.map(({ key }) => key));
          return <ProgrammeForm taken={taken} defaults={{ key: freeProgrammeKey(known, fiscalYear), fiscalYear }} />;
        }}
      </Answer>
    </Page>
  );
}
