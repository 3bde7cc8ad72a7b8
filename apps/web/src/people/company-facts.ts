import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { listPlacementChecks } from '#contracts/outcomes';
import { dayLabel, momentLabel } from '../texts/dates.js';

type Company = NonNullable<OutputOf<typeof listPlacementChecks>['items'][number]['company']>;

/** Whether the company may be asked, who said so and how, and how far asking is. */
export function companyFacts(company: Company): (readonly [string, string])[] {
  const last = company.said.at(-1);
  const whom = company.company === null ? [] : [t`${company.company}（${company.email ?? ''}）`];
  return [
    [t`勤め先への確認`, [...whom, stateWords(company)].join(t`、`)],
    ...(last ? [[t`同意・取消し`, t`${dayLabel(last.saidOn)}、${wayName(last.way)}`] as const] : []),
  ];
}

function stateWords({ state, mail, until }: Company): string {
  if (state === 'waiting' && mail === 'not-delivered') return t`メールが届きませんでした。電話などで確認してください。`;
  if (state === 'waiting') {
    const day = until && momentLabel(until);
    return mail === 'sent' && day ? t`答えを待っています（${day}まで）` : t`メールを送っています`;
  }
  return {
    refused: t`本人が同意していません`,
    answered: t`答えが届きました`,
    withdrawn: t`本人が同意を取り消しました`,
    'link-ended': t`期限までに答えがありません。電話などで確認するか、もう一度同意を記録すると、メールを送り直します。`,
  }[state];
}

const wayName = (way: Company['said'][number]['way']): string =>
  ({ link: t`本人がメールのリンクから`, account: t`本人がサインインして`, paper: t`書面を担当者が記録` })[way];
