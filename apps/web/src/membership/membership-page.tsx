import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { MunicipalityCode, type OutputOf } from '#contracts';
import { getMembership } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { ChangeForm } from './change-form.js';
import { SignForm } from './sign-form.js';
import { standingName, themeNames } from './words.js';

type Membership = OutputOf<typeof getMembership>;

const isMember = (standing: Membership['standing']) => standing === 'joined' || standing === 'suspended';

/** One municipality in the network: where it stands, each dated entry, what it has signed. */
export function MembershipPage() {
  const { municipality = '' } = useParams();
  const { desk } = useMe();
  const query = useQuery(readQuery(getMembership, { municipality: municipality as MunicipalityCode }));
  const [done, setDone] = useState<string | null>(null);
  const secretariat = desk?.work === 'network';
  const signs = desk?.municipality === municipality && desk.roles.includes('municipality-admin');
  const name = query.data?.name;
  return (
    <Page
      title={name === undefined ? t`ネットワークへの参加` : t`ネットワークへの参加：${name}`}
      trail={secretariat ? [{ to: '/memberships?show=members', label: t`参加自治体と申請` }] : []}
      demo={isDemo(municipality)}
      width="narrow"
    >
      {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={query}>
        {(membership) => (
          <>
            <Standing membership={membership} writes={signs} />
            {signs && membership.standing === 'approved' && (
              <SignForm municipality={membership.municipality} onDone={setDone} />
            )}
            <Entries membership={membership} />
            {secretariat && <ChangeForm membership={membership} onDone={setDone} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Standing({ membership, writes }: { membership: Membership; writes: boolean }) {
  const { standing, signatures, directory, municipality } = membership;
  const [signed] = signatures;
  return (
    <section className="section" aria-labelledby="standing">
      <h2 id="standing">{t`いまの状態：${standingName(standing)}`}</h2>
      <Facts
        facts={[
          [
            t`共同宣言`,
            signed
              ? t`第${signed.version}版に、${signed.post} ${signed.name}が署名（${dayLabel(signed.signedOn)}）`
              : t`まだ署名していません`,
          ],
          ...(directory === null
            ? []
            : ([
                [t`担当部署`, directory.department],
                [t`実施機関`, directory.organ ?? t`まだありません`],
                [t`分科会`, themeNames(directory.themes)],
              ] as const)),
        ]}
      />
      {directory?.lookingFor && (
        <>
          <h3>{t`ほかの自治体に求めていること`}</h3>
          <Suspense>
            <MarkdownLater text={directory.lookingFor} under={3} />
          </Suspense>
        </>
      )}
      <ButtonRow>
        {writes && (
          <ButtonLink to={`/memberships/${municipality}/directory-entry`}>{t`名鑑に載せる内容を書く`}</ButtonLink>
        )}
        {isMember(standing) && <ButtonLink to="/directory">{t`参加自治体の名鑑を見る`}</ButtonLink>}
        {signed && (
          <ButtonLink icon="print" to={`/memberships/${municipality}/declaration`}>
            {t`署名した共同宣言を見る`}
          </ButtonLink>
        )}
      </ButtonRow>
    </section>
  );
}

const byName = (by: Membership['entries'][number]['by']): string =>
  ({ applicant: t`申請した職員`, municipality: t`自治体`, secretariat: t`事務局` })[by];

function Entries({ membership: { entries } }: { membership: Membership }) {
  return (
    <section className="section" aria-labelledby="entries">
      <h2 id="entries">{t`これまでの記録`}</h2>
      <p>{t`記録は書き換えません。あとから分かったことも、新しい記録として加えます。`}</p>
      <DataTable
        labelledBy="entries"
        rows={entries.map((entry, place) => ({ ...entry, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          { head: t`日付`, cell: ({ on }) => dayLabel(on) },
          { head: t`状態`, cell: ({ standing }) => standingName(standing) },
          { head: t`記録した人`, cell: ({ by }) => byName(by) },
          { head: t`理由`, cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </section>
  );
}
