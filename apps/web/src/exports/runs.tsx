import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ExportRun } from '#contracts/reporting';
import { listExports } from '#operations/reporting';
import { listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { useMe } from '../session/me.js';
import { momentLabel } from '../texts/dates.js';
import { Listed } from '../shell/listed.js';
import { RunState } from './run-state.js';
import { formName, subjectName } from './words.js';

/** 実行記録: every export of the municipality, with its file while it is there. */
export function Runs() {
  const { account } = useMe();
  const query = useInfiniteQuery(listQuery(listExports, {}));
  return (
    <section aria-labelledby="runs" className="section">
      <h2 id="runs">{t`書き出したもの`}</h2>
      <Listed query={query} empty={<p>{t`書き出したものは、まだありません。`}</p>}>
        {(items) => (
          <DataTable
            labelledBy="runs"
            rows={items}
            keyOf={({ exportRun }) => exportRun}
            columns={[
              { head: t`書き出したもの`, cell: (run) => <RunName run={run} /> },
              { head: t`状態`, cell: (run) => <RunState run={run} /> },
              { head: t`だれが`, cell: (run) => whoOf(run, account) },
              { head: t`いつ`, cell: ({ requestedAt }) => momentLabel(requestedAt) },
            ]}
          />
        )}
      </Listed>
    </section>
  );
}

function RunName({ run }: { run: ExportRun }) {
  return (
    <>
      {subjectName(run)}
      <span className="row-note">
        <span>{formName(run.form)}</span>
      </span>
    </>
  );
}

function whoOf({ requestedBy, period }: ExportRun, account: string): string {
  const who = requestedBy === account ? t`あなた` : t`ほかの担当者`;
  return period === null ? who : t`${who}（毎月の書き出し）`;
}
