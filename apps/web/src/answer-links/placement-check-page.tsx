import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { answerPlacementCheck, inspectPlacementCheck } from '#operations/outcomes';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { WorkFields } from '../answering/work-fields.js';
import { workAnswerOf, WorkSaid } from '../answering/work-answer.js';
import { Button, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { CompanyAgreed, CompanyConsent } from './company-consent.js';
import { askedOnce, deadLinks, NoLink } from './links.js';
import { useBroughtLink } from './use-brought-link.js';

type Asked = OutputOf<typeof inspectPlacementCheck>;

/** Where somebody who looked for work says whether they work: by the mailed link, without an account. */
export function PlacementCheckPage() {
  const link = useBroughtLink('placement-check');
  return (
    <Page title={t`仕事についての質問`} lead={t`サインインは要りません。1分ほどで終わります。`} width="narrow">
      {link === null ? <NoLink /> : <Opened key={link} link={link} />}
    </Page>
  );
}

function Opened({ link }: { link: string }) {
  const query = useQuery({ ...readQuery(inspectPlacementCheck, { link }), ...askedOnce });
  const instead = deadLinks(t`メールがないときは、講座を担当した自治体の窓口に、電話などで知らせてください。`);
  return (
    <Answer query={query} instead={instead}>
      {(asked) => <Check link={link} asked={asked} look={() => query.refetch()} />}
    </Answer>
  );
}

interface Props {
  link: string;
  asked: Asked;
  look: () => Promise<unknown>;
}

function Check(props: Props) {
  const [done, setDone] = useState<'works' | 'works-not' | null>(null);
  const { municipality, programme, months, answered, companyAgreed = false } = props.asked;
  const until = momentLabel(props.asked.until);
  // What was agreed meanwhile is shown, too.
  const change = async () => {
    await props.look();
    setDone(null);
  };
  if (done)
    return (
      <>
        <DoneNotice>{t`答えを受け取りました。ありがとうございました。`}</DoneNotice>
        <p>{t`${until}までは、同じリンクから答えを変えられます。`}</p>
        <ButtonRow>
          <Button onClick={() => void change()}>{t`答えを変える`}</Button>
        </ButtonRow>
        {done === 'works' && !companyAgreed && <CompanyConsent link={props.link} municipality={municipality} />}
      </>
    );
  return (
    <>
      <p>{t`${municipality}の「${programme}」を終えてから、${months}か月がたちました。いまの仕事について教えてください。`}</p>
      <p>{t`答えは、講座を受けた人の就職の数を調べるために使います。担当者が読みます。報告に名前は出ません。`}</p>
      {answered && (
        <Notice kind="done" title={t`前の答えを受け取っています`}>
          <p>{t`変わりがなければ、することはありません。もう一度答えると、新しい答えになります。`}</p>
          <p>{t`前の答えは、ほかの人に見えないように、ここには出しません。`}</p>
        </Notice>
      )}
      <CheckForm {...props} onDone={setDone} />
      {companyAgreed && <CompanyAgreed link={props.link} look={props.look} />}
    </>
  );
}

function CheckForm({ link, asked, look, onDone }: Props & { onDone: (said: 'works' | 'works-not') => void }) {
  const form = useForm({
    schema: WorkSaid,
    send: (said) => call(answerPlacementCheck, { link, answer: workAnswerOf(said) }),
    refusals: { 'starts-later': 'startedOn' },
    onDone: async (_, said) => {
      await look();
      onDone(said.works === 'yes' ? 'works' : 'works-not');
    },
  });
  return (
    <Form form={form} submit={t`答えを送る`}>
      <WorkFields form={form} day={dayLabel(asked.day)} />
    </Form>
  );
}
