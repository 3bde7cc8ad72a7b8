import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { listMyCertificates as Listing } from '#contracts/progress';
import { listMyCertificates, setCertificateName } from '#operations/progress';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Card } from '../components/card.js';
import { DownloadButton } from '../components/download-button.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf } from '../texts/dates.js';

type Certificate = OutputOf<typeof Listing>['certificates'][number];

/** My certificates: to be taken home as PDF, and how my name stands on them. */
export function Certificates() {
  const query = useQuery(readQuery(listMyCertificates, {}));
  return (
    <section className="section" aria-labelledby="certificates">
      <h2 id="certificates">{t`修了証`}</h2>
      <Answer query={query}>
        {({ certificates }) =>
          certificates.length === 0 ? (
            <p>{t`修了証は、まだありません。事業の講座をすべて終えると、ここに出ます。`}</p>
          ) : (
            certificates.map((one) => <CertificateCard key={one.certificate} certificate={one} />)
          )
        }
      </Answer>
    </section>
  );
}

function CertificateCard({ certificate: one }: { certificate: Certificate }) {
  const client = useQueryClient();
  const { certificate, programmeName, number, code, completedOn, nameShown, revoked } = one;
  const other = nameShown === 'full' ? 'initials' : 'full';
  const change = async () => {
    await call(setCertificateName, { certificate, nameShown: other });
    await client.invalidateQueries({ queryKey: [listMyCertificates.name] });
  };
  const facts: (readonly [string, string])[] = [
    [t`修了した日`, dayLabel(completedOn)],
    [t`修了証の番号`, number],
    [t`確認コード`, code],
    [t`氏名の出し方`, nameShown === 'full' ? t`氏名のまま` : t`頭文字だけ`],
  ];
  if (revoked) {
    const on = dayLabel(dayOf(revoked.at));
    return (
      <Card title={programmeName} tags={<Tag kind="warning">{t`取り消し済み`}</Tag>}>
        <Notice kind="warning" title={t`この修了証は、${on}に取り消されました。`}>
          <p>{t`理由：${revoked.reason}`}</p>
          <p>{t`分からないことは、自治体の担当者に相談してください。`}</p>
        </Notice>
        <Facts facts={facts} />
      </Card>
    );
  }
  return (
    <Card
      title={programmeName}
      tags={<Tag kind="done">{t`有効`}</Tag>}
      actions={
        <>
          <DownloadButton path={`/certificates/${certificate}.pdf`}>{t`修了証をPDFで受け取る`}</DownloadButton>
          <ActionButton kind="text" action={change}>
            {other === 'full' ? t`氏名のまま出す` : t`氏名を頭文字だけにする`}
          </ActionButton>
        </>
      }
    >
      <Facts facts={facts} />
      <p>{t`提出先は、確認コードで本物かどうかを確かめられます。`}</p>
    </Card>
  );
}
