import { t } from '@lingui/core/macro';
import type { z } from 'zod';
import type { UseAtWork as Use, UseEntry } from '#contracts/outcomes';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { ConfirmationTag } from '../components/confirmation-tag.js';
import { Facts } from '../components/facts.js';
import { dayLabel, dayOf, momentLabel } from '../texts/dates.js';
import { hours } from '../texts/figures.js';

export type UseAtWork = z.infer<typeof Use>;
type Entry = z.infer<typeof UseEntry>;

/** A use at work: what was done, the hours, who stands for them, whom somebody asked, and all that was said. */
export function UseCard({ use, onAsk }: { use: UseAtWork; onAsk?: (() => void) | undefined }) {
  const { what, on, hoursSavedPerMonth, confirmedHoursPerMonth, evidence, state, asked, history } = use;
  const reported = hours(hoursSavedPerMonth);
  const isOther = confirmedHoursPerMonth !== null && confirmedHoursPerMonth !== hoursSavedPerMonth;
  const confirmed = isOther ? hours(confirmedHoursPerMonth) : '';
  const isAnswered = state === 'confirmed' || state === 'corrected';
  return (
    <Card
      title={what}
      tags={<ConfirmationTag state={state} />}
      actions={
        onAsk &&
        !isAnswered && (
          <Button kind={asked ? 'outline' : 'main'} onClick={onAsk}>
            {asked ? t`別の人に頼む・頼み直す` : t`上司に確認を頼む`}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t`活用した日`, dayLabel(on)],
          [t`1か月に減った時間`, isOther ? t`${confirmed}（報告は${reported}）` : reported],
          ...(evidence === null ? [] : [[t`根拠`, evidence] as const]),
          ...(asked ? [[t`確認を頼んだ人`, askedSentence(asked)] as const] : []),
        ]}
      />
      <details className="more">
        <summary>{t`これまでの記録`}</summary>
        <ul className="list">
          {history.map((entry) => (
            <li key={entry.at + entry.said}>{entrySentence(entry)}</li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function askedSentence({ whom, state, until }: NonNullable<UseAtWork['asked']>): string {
  const last = until === null ? '' : dayLabel(dayOf(until));
  return {
    'on-its-way': t`${whom}（メールを送っています）`,
    waiting: t`${whom}（${last}まで、答えを待っています）`,
    answered: t`${whom}（答えました）`,
    'link-ended': t`${whom}（答えのないまま、期限が過ぎました。頼み直してください）`,
    'not-delivered': t`${whom}（メールが届きませんでした。別の人に頼んでください）`,
  }[state];
}

function entrySentence({ at, by, said, hoursSavedPerMonth, word }: Entry): string {
  const [when, time] = [momentLabel(at), hours(hoursSavedPerMonth)];
  const who = { learner: t`本人`, office: t`担当者`, confirmer: t`確認を頼まれた人` }[by];
  const act = {
    reported: t`${time}と報告`,
    confirmed: t`${time}を確認`,
    corrected: t`${time}に直して確認`,
    doubted: t`${time}を確かめられないと回答`,
  }[said];
  return word === null ? t`${when}　${who}：${act}` : t`${when}　${who}：${act}「${word}」`;
}
