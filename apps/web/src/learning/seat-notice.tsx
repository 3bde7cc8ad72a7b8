import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { getMyLearning, keepMySeat, wantMySeat } from '#operations/progress';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { dayLabel } from '../texts/dates.js';
import type { MyEnrolment } from './my-learning.js';

/** A seat that nobody learned with: when it goes back, or that it did, and what can be done. */
export function SeatNotice({ enrolment: { enrolment, seat } }: { enrolment: MyEnrolment }) {
  const client = useQueryClient();
  const keep = () => call(keepMySeat, { enrolment }).then(() => readAgain(client, getMyLearning));
  const want = () => call(wantMySeat, { enrolment }).then(() => readAgain(client, getMyLearning));
  if (!seat) return null;
  if (seat.state === 'waiting')
    return (
      <Notice title={t`席が空くのを待っています。`}>
        <p>{t`席が空くと、続きから学べます。学んだ記録は残っています。`}</p>
        {seat.place !== null && <p>{placeOf(seat.place)}</p>}
      </Notice>
    );
  if (seat.state === 'given-back')
    return (
      <Notice kind="warning" title={t`使われていなかったので、席を返しました。`}>
        <p>{t`学んだ記録は残っています。続けるときは、席をもう一度申し込んでください。空いている席がないときは、順番を待ちます。`}</p>
        <ButtonRow>
          <ActionButton action={want}>{t`席をもう一度申し込む`}</ActionButton>
        </ButtonRow>
      </Notice>
    );
  const day = dayLabel(seat.goesBackOn ?? '');
  return (
    <Notice kind="warning" title={t`席が使われていません。${day}に席を返します。`}>
      <p>{t`その前に学ぶか、下のボタンを押すと、席を使い続けられます。`}</p>
      <ButtonRow>
        <ActionButton action={keep}>{t`席を使い続けます`}</ActionButton>
      </ButtonRow>
    </Notice>
  );
}

const placeOf = (place: number): string => t`順番は${place}番目です。`;
