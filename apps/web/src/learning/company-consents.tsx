import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { getOutcome as Outcome } from '#contracts/outcomes';
import { getOutcome, recordCompanyConsent } from '#operations/outcomes';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { dayLabel } from '../texts/dates.js';
import type { MyEnrolment } from './my-learning.js';

type Check = NonNullable<OutputOf<typeof Outcome>['companyChecks']>[number];

/** What I said about asking my company whether I work there, and the way to take it back. */
export function CompanyConsents({ enrolment: { enrolment } }: { enrolment: MyEnrolment }) {
  const { data } = useQuery(readQuery(getOutcome, { enrolmentId: enrolment }));
  const checks = data?.companyChecks ?? [];
  if (checks.length === 0) return null;
  return (
    <>
      <h3>{t`勤め先への就職の確認についての同意`}</h3>
      <ul className="list">
        {checks.flatMap((check) => check.said.map((said) => <li key={said.at}>{sentenceOf(check, said)}</li>))}
      </ul>
      {checks.map(
        (check) => check.said.at(-1)?.agreed && <Withdraw key={check.months} enrolment={enrolment} check={check} />,
      )}
    </>
  );
}

function Withdraw({ enrolment, check }: { enrolment: MyEnrolment['enrolment']; check: Check }) {
  const client = useQueryClient();
  const { months } = check;
  const withdraw = async () => {
    await call(recordCompanyConsent, { enrolmentId: enrolment, months, said: { agreed: false } });
    await readAgain(client, getOutcome);
  };
  return (
    <ButtonRow>
      <ConfirmButton label={t`${months}か月後の確認の同意を取り消す`} title={t`同意を取り消しますか`} action={withdraw}>
        <p>{t`取り消すと、勤め先に送ったリンクは使えなくなります。それまでに届いた勤め先の答えは残ります。`}</p>
      </ConfirmButton>
    </ButtonRow>
  );
}

function sentenceOf({ months }: Check, { agreed, company, saidOn }: Check['said'][number]): string {
  const day = dayLabel(saidOn);
  return agreed
    ? t`${day}　${months}か月後の就職を「${company ?? ''}」に確認することに同意しました。`
    : t`${day}　${months}か月後の就職を勤め先に確認しないと伝えました。`;
}
