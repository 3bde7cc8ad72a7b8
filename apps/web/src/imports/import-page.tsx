import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getImport } from '#operations/registry';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { useWatched } from '../api/use-watched.js';
import { Progress } from '../components/progress.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { ImportResult } from './import-result.js';
import type { ImportProgress } from './imports.js';

const isOver = ({ status }: ImportProgress): boolean => status === 'done' || status === 'refused';

/** How far an import is, while it runs; afterwards what it changed. It goes on when this page is closed. */
export function ImportPage() {
  const { desk } = useMe();
  const { importId = '' } = useParams();
  const progress = useWatched<ImportProgress>({
    queryKey: ['import-progress', importId],
    queryFn: () => call(getImport, { importId }),
    events: `/imports/${encodeURIComponent(importId)}/events`,
    isLast: isOver,
  });
  const over = progress.data ? isOver(progress.data) : false;
  // Names people: asked for once, when there is something to read.
  const result = useQuery({ ...readQuery(getImport, { importId }), enabled: over });
  return (
    <Page title={t`取り込みの状況`} demo={isDemo(desk?.municipality)} width="narrow">
      <Answer query={progress}>
        {(answer) =>
          over ? (
            <Answer query={result}>{(found) => <ImportResult found={found} />}</Answer>
          ) : (
            <Running progress={answer} />
          )
        }
      </Answer>
    </Page>
  );
}

function Running({ progress: { progress } }: { progress: ImportProgress }) {
  const { rowsDone, rowsTotal } = progress;
  return (
    <>
      <Progress
        label={t`取り込んでいます`}
        value={rowsDone}
        max={rowsTotal}
        text={t`${rowsTotal}行のうち${rowsDone}行`}
      />
      <p>{t`このページを閉じても、取り込みは続きます。`}</p>
    </>
  );
}
