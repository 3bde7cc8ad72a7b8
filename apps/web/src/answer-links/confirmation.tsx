import { t } from '@lingui/core/macro';
import { useState, type ReactNode } from 'react';
import type { UseState } from '#contracts/outcomes';
import { Button, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { hours } from '../texts/figures.js';
import { confirmationName } from '../texts/names.js';
import { ConfirmationAnswers, type AskedUse } from './confirmation-answers.js';

interface Props {
  link: string;
  asked: AskedUse;
  /** Asks how it stands now. */
  look: () => Promise<unknown>;
}

/** A reported use at work, in whose name one answers, and the three answers. */
export function Confirmation({ link, asked, look }: Props) {
  const [said, setSaid] = useState<UseState | null>(null);
  const { answersAs } = asked;
  const until = momentLabel(asked.until);
  const answered = async (state: UseState) => {
    await look();
    setSaid(state);
  };
  if (said)
    return (
      <>
        <DoneNotice>{thanksFor(said)}</DoneNotice>
        <p>{t`あなたと報告した人に、メールでお知らせします。${until}までは、同じリンクから答えを変えられます。`}</p>
        <ButtonRow>
          <Button onClick={() => setSaid(null)}>{t`答えを変える`}</Button>
        </ButtonRow>
      </>
    );
  return (
    <>
      {asked.state !== 'self-reported' && <Answered state={asked.state} until={until} />}
      <Facts facts={factsOf(asked)} />
      <Notice title={t`「${answersAs}」として答えます`}>
        <p>{t`リンクを持っている人の答えは、この名前の答えになります。転送しないでください。あなたあてでなければ、答えずに閉じてください。`}</p>
      </Notice>
      <ConfirmationAnswers link={link} asked={asked} onAnswered={answered} look={look} />
    </>
  );
}

function Answered({ state, until }: { state: UseState; until: string }) {
  const word = confirmationName(state);
  return (
    <Notice kind="done" title={t`すでに答えが届いています：${word}`}>
      <p>{t`このままでよければ、することはありません。${until}までは、答え直せます。`}</p>
    </Notice>
  );
}

function factsOf(asked: AskedUse): (readonly [string, ReactNode])[] {
  const saved = hours(asked.hoursSavedPerMonth);
  return [
    [t`報告した人`, t`${asked.learner}さん`],
    [t`活用した内容`, asked.what],
    [t`1か月に減った時間`, <strong key="hours">{saved}</strong>],
    [t`活用した日`, dayLabel(asked.on)],
    ...(asked.evidence === null ? [] : [[t`根拠`, asked.evidence] as const]),
    [t`受けた事業`, t`${asked.municipality}「${asked.programme}」`],
  ];
}

function thanksFor(said: UseState): string {
  if (said === 'doubted') return t`「確かめられない」と答えました。ありがとうございました。`;
  return said === 'corrected'
    ? t`時間を直して、確認しました。ありがとうございました。`
    : t`確認しました。ありがとうございました。`;
}
