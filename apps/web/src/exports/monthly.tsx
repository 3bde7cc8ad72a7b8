import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ExportSchedule } from '#contracts/reporting';
import { listExportSchedules, stopExportSchedule } from '#operations/reporting';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { DataTable } from '../components/data-table.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { dayLabel } from '../texts/dates.js';
import { formName, subjectName } from './words.js';

/** The monthly exports of the municipality, each stopped by one click. */
export function Monthly({ onDone }: { onDone: () => unknown }) {
  const { desk, account } = useMe();
  const query = useQuery(readQuery(listExportSchedules, {}));
  const stop = async ({ exportSchedule }: ExportSchedule) => {
    await call(stopExportSchedule, { exportSchedule });
    await onDone();
  };
  return (
    <section aria-labelledby="monthly" className="section">
      <h2 id="monthly">{t`毎月の書き出し`}</h2>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t`毎月の書き出しは、まだありません。`}</p>
          ) : (
            <DataTable
              labelledBy="monthly"
              rows={items}
              keyOf={({ exportSchedule }) => exportSchedule}
              columns={[
                {
                  head: t`書き出すもの`,
                  cell: (one) => (
                    <>
                      {subjectName(one)}
                      <span className="row-note">
                        <span>{formName(one.form)}</span>
                      </span>
                    </>
                  ),
                },
                { head: t`毎月の日`, cell: ({ day }) => t`${day}日` },
                { head: t`次の日`, cell: ({ nextOn }) => dayLabel(nextOn) },
                {
                  head: t`だれに知らせるか`,
                  cell: ({ savedBy }) => (savedBy === account ? t`あなた` : t`ほかの担当者`),
                },
                ...(desk?.work === 'office'
                  ? [
                      {
                        head: t`止める`,
                        cell: (one: ExportSchedule) => (
                          <ActionButton kind="text" action={() => stop(one)}>
                            {t`止める`}
                            <span className="sr-only">{subjectName(one)}</span>
                          </ActionButton>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Answer>
    </section>
  );
}
