import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import { Button, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';
import { Loading } from '../components/loading.js';
import { waveName, windowOf, type WaveResult } from './surveys.js';

const PlanForm = lazy(async () => ({ default: (await import('./plan-form.js')).PlanForm }));

/** What is asked when, and changing it. */
export function Plan({ programme, waves }: { programme: string; waves: readonly WaveResult[] }) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <section className="section print:hidden" aria-labelledby="plan">
      <h2 id="plan">{t`聞く時期とアンケート`}</h2>
      {done && <DoneNotice>{t`変えました。これから案内する人に当てはまります。`}</DoneNotice>}
      <DataTable
        labelledBy="plan"
        rows={waves}
        keyOf={({ wave }) => wave}
        columns={[
          { head: t`時期`, cell: ({ wave }) => waveName(wave) },
          { head: t`アンケート`, cell: ({ title, version }) => t`${title}（第${version}版）` },
          { head: t`答えられる期間`, cell: windowOf },
          { head: t`名前`, cell: ({ anonymous }) => (anonymous ? t`匿名` : t`記名`) },
        ]}
      />
      <ButtonRow>
        <Button
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          {t`時期とアンケートを変える`}
        </Button>
      </ButtonRow>
      <Dialog title={t`時期とアンケートを変える`} open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<Loading />}>
          <PlanForm
            programme={programme}
            waves={waves}
            onDone={() => {
              setOpen(false);
              setDone(true);
            }}
          />
        </Suspense>
      </Dialog>
    </section>
  );
}
