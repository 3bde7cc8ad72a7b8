import { t } from '@lingui/core/macro';
import { useParams, useSearchParams } from 'react-router';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { ImportResult } from './import-result.js';
import { ImportRunning } from './import-running.js';
import { NextSteps } from './next-steps.js';
import { useImport } from './use-import.js';

/** How far an import is, while it runs; afterwards what it changed. It goes on when this page is closed. */
export function ImportPage() {
  const { desk } = useMe();
  const { importId = '' } = useParams();
  const search = useSearchParams()[0];
  const { progress, over, result } = useImport(importId);
  return (
    <Page
      title={over ? t`取り込みの結果` : t`取り込みの状況`}
      trail={[{ to: '/imports', label: t`取り込み` }]}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={progress}>
        {(answer) =>
          over ? (
            <Answer query={result}>
              {(found) => (
                <>
                  <ImportResult found={found} />
                  {!found.dryRun && <NextSteps found={found} began={search} />}
                </>
              )}
            </Answer>
          ) : (
            <>
              <ImportRunning label={t`取り込んでいます`} progress={answer} />
              <p>{t`このページを閉じても、取り込みは続きます。`}</p>
            </>
          )
        }
      </Answer>
    </Page>
  );
}
