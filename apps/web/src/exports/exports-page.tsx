import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listExports, listExportSchedules } from '#operations/reporting';
import { readAgain } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { MonthlyForm } from './monthly-form.js';
import { Monthly } from './monthly.js';
import { Runs } from './runs.js';
import { StartForm } from './start-form.js';
import { useSubjects } from './use-subjects.js';

/** Rows of enrolments as files: made now or every month, taken while they are there, and the log of all. */
export function ExportsPage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const subjects = useSubjects();
  const [said, setSaid] = useState<readonly [at: number, words: string]>();
  const done = async (words: string) => {
    await readAgain(client, listExports, listExportSchedules);
    setSaid([Date.now(), words]);
  };
  return (
    <Page
      title={t`受講記録の書き出し`}
      lead={t`受講した人ごとの進み具合と成果を、職員番号と氏名を付けて、1つのファイルにします。`}
      demo={isDemo(desk?.municipality)}
    >
      {said && <DoneNotice key={said[0]}>{said[1]}</DoneNotice>}
      <p>
        {t`ファイルには個人の記録が入ります。庁内だけで使い、要らなくなったら消してください。アンケートの答えは、集計のためだけに集めたものなので入りません。利用停止や消去をした人は入りません。`}
      </p>
      {subjects && (
        <StartForm subjects={subjects} onDone={() => done(t`書き出しを始めました。このページを閉じても続きます。`)} />
      )}
      <Runs />
      {subjects && desk?.work === 'office' && (
        <MonthlyForm
          subjects={subjects}
          onDone={() => done(t`毎月の書き出しを残しました。できあがるとメールで知らせます。`)}
        />
      )}
      <Monthly onDone={() => done(t`毎月の書き出しを止めました。`)} />
    </Page>
  );
}
