import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { getProgramme, listCertificates } from '#operations/progress';
import { listQuery, readQuery } from '../api/queries.js';
import { Button } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';
import { DownloadButton } from '../components/download-button.js';
import { EmptyState } from '../components/empty-state.js';
import { Loading } from '../components/loading.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { programmeTrail } from '../shell/about-programme.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import type { IssuedCertificate } from './certificates.js';

const RevokeForm = lazy(async () => ({ default: (await import('./revoke-form.js')).RevokeForm }));

/** The certificates of a programme: to whom, whether they hold, and the way to revoke one. */
export function CertificatesPage() {
  const client = useQueryClient();
  const { desk } = useMe();
  const { id = '' } = useParams();
  const programme = useQuery(readQuery(getProgramme, { programme: id }));
  const query = useInfiniteQuery(listQuery(listCertificates, { programme: id }));
  const [revoking, setRevoking] = useState<IssuedCertificate | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const isOffice = desk?.work === 'office';
  const end = async (what: string) => {
    await client.invalidateQueries({ queryKey: [listCertificates.name] });
    setRevoking(null);
    setDone(what);
  };
  return (
    <Page
      title={t`修了証`}
      lead={t`講座をすべて終えた人に、自動で出ます。本人は「学習の記録」で受け取れます。`}
      trail={programmeTrail(id, programme.data?.name)}
      demo={isDemo(desk?.municipality)}
    >
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      <section aria-labelledby="issued" className="section">
        <h2 id="issued">{t`出した修了証`}</h2>
        <Listed
          query={query}
          empty={
            <EmptyState title={t`修了証は、まだ出ていません。`}>
              <p>{t`受講者が講座をすべて終えると、ここに出ます。`}</p>
            </EmptyState>
          }
        >
          {(items) => (
            <DataTable
              labelledBy="issued"
              rows={items}
              keyOf={({ certificate }) => certificate}
              columns={[
                { head: t`氏名`, cell: Name },
                { head: t`修了した日`, cell: ({ completedOn }) => dayLabel(completedOn) },
                { head: t`状態`, cell: State },
                {
                  head: t`できること`,
                  cell: (one) => isOffice && <Acts certificate={one} onRevoke={() => setRevoking(one)} />,
                },
              ]}
            />
          )}
        </Listed>
      </section>
      <Dialog title={t`修了証を取り消す`} open={revoking !== null} onClose={() => setRevoking(null)}>
        <Suspense fallback={<Loading />}>{revoking && <RevokeForm certificate={revoking} onDone={end} />}</Suspense>
      </Dialog>
    </Page>
  );
}

const Name = ({ person, name, number }: IssuedCertificate) => (
  <>
    <Link to={`/people/${person}`}>{name}</Link>
    <span className="row-note">{t`番号：${number}`}</span>
  </>
);

function State({ revoked }: IssuedCertificate) {
  if (!revoked) return <Tag kind="done">{t`有効`}</Tag>;
  const on = dayLabel(dayOf(revoked.at));
  return (
    <>
      <Tag kind="warning">{t`取り消し済み`}</Tag>
      <span className="row-note">{t`${on}、理由：${revoked.reason}`}</span>
    </>
  );
}

function Acts({ certificate: one, onRevoke }: { certificate: IssuedCertificate; onRevoke: () => void }) {
  if (one.revoked) return null;
  return (
    <>
      <DownloadButton path={`/certificates/${one.certificate}.pdf`}>{t`PDF`}</DownloadButton>
      <Button kind="text" aria-label={t`${one.name}さんの修了証を取り消す`} onClick={onRevoke}>
        {t`修了証を取り消す`}
      </Button>
    </>
  );
}
