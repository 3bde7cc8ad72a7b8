import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { inspectCompanyCheck } from '#operations/outcomes';
import { readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { CompanyAnswers } from './company-answers.js';
import { askedOnce, deadLinks, NoLink } from './links.js';
import { useBroughtLink } from './use-brought-link.js';

type Asked = OutputOf<typeof inspectCompanyCheck>;

/** Where a company says whether somebody works there: by the mailed link, without an account, once. */
export function CompanyCheckPage() {
  const link = useBroughtLink('company-check');
  return (
    <Page title={t`就職の確認`} lead={t`サインインは要りません。1分ほどで終わります。`} width="narrow">
      {link === null ? <NoLink /> : <Opened key={link} link={link} />}
    </Page>
  );
}

function Opened({ link }: { link: string }) {
  const query = useQuery({ ...readQuery(inspectCompanyCheck, { link }), ...askedOnce });
  return (
    <Answer query={query} instead={instead()}>
      {(asked) => <Check link={link} asked={asked} />}
    </Answer>
  );
}

function Check({ link, asked }: { link: string; asked: Asked }) {
  const [done, setDone] = useState(false);
  const { municipality, company, person } = asked;
  const [agreed, until] = [dayLabel(asked.agreedOn), momentLabel(asked.until)];
  if (done)
    return (
      <>
        <DoneNotice>{t`答えを受け取りました。ありがとうございました。`}</DoneNotice>
        <p>{t`このページは閉じてかまいません。リンクは、もう使えません。`}</p>
      </>
    );
  return (
    <>
      <p>{t`${municipality}は、学習事業の効果を確かめるため、就職した人の勤め先に確認をお願いしています。${person}さんは、この確認に${agreed}に同意しています。`}</p>
      <Facts
        facts={[
          [t`確認する人`, t`${person}さん`],
          [t`本人が答えた、働き始めた日`, dayLabel(asked.startedOn)],
        ]}
      />
      <Notice title={t`「${company}」として答えます`}>
        <p>{t`リンクを持っている人の答えは、この会社の答えになります。人事の担当者でなければ、答えずに閉じてください。`}</p>
        <p>{t`答えは1回だけ、${until}まで送れます。`}</p>
      </Notice>
      <CompanyAnswers link={link} asked={asked} onDone={() => setDone(true)} />
    </>
  );
}

const instead = () => ({
  ...deadLinks(t`メールがないときは、メールに書かれた自治体の担当者に知らせてください。`),
  'company-check-withdrawn': (
    <Notice title={t`この確認は、いりません`} role="alert">
      <p>{t`本人が同意を取り消したか、答えを変えました。することはありません。`}</p>
    </Notice>
  ),
  'company-check-answered': (
    <Notice kind="done" title={t`すでに答えが届いています`} role="alert">
      <p>{t`することはありません。答えた覚えがないときや、答えが違うときは、自治体の担当者に知らせてください。`}</p>
    </Notice>
  ),
});
