import { t } from '@lingui/core/macro';
import type { ApplicationState } from '#contracts/progress';
import { Facts } from '../components/facts.js';
import { Notice, type NoticeKind } from '../components/notice.js';
import { seatsLabel } from '../texts/figures.js';
import { shiftStageNames } from '../texts/names.js';
import type { CompanySeats } from './company-seats.js';

/** How the company's application stands, and what it asked for. */
export function Asked({ seats: { state, needs } }: { seats: CompanySeats }) {
  return (
    <>
      <Notice kind={kinds[state]} title={standsAs(state)}>
        <p>{nextOf(state)}</p>
      </Notice>
      {needs && state !== 'accepted' && (
        <section className="section" aria-labelledby="asked">
          <h2 id="asked">{t`申し込んだ内容`}</h2>
          <Facts
            facts={[
              [t`希望する席の数`, seatsLabel(needs.seats)],
              [t`できるようになりたいこと`, needs.challenge],
              [t`業態転換の段階`, shiftStageNames()[needs.stage]],
              [t`人材開発支援助成金`, needs.grant === null ? t`申請しません` : t`申請する予定です`],
              [t`連絡先`, `${needs.contactName}　${needs.contactEmail}`],
            ]}
          />
        </section>
      )}
    </>
  );
}

const kinds: Record<ApplicationState, NoticeKind> = {
  unconfirmed: 'info',
  submitted: 'info',
  waiting: 'info',
  offered: 'warning',
  accepted: 'done',
  declined: 'info',
  withdrawn: 'info',
};

const standsAs = (state: ApplicationState): string =>
  ({
    unconfirmed: t`申込みは、まだ確定していません。`,
    submitted: t`申込みを受け付けました。`,
    waiting: t`補欠です。`,
    offered: t`席が空きました。`,
    accepted: t`席の割り当てが決まりました。`,
    declined: t`今回は、受け入れできませんでした。`,
    withdrawn: t`申込みは、取り消されています。`,
  })[state];

const nextOf = (state: ApplicationState): string =>
  ({
    unconfirmed: t`届いたメールのリンクを開いてください。`,
    submitted: t`担当者が決めると、メールでお知らせします。決まるまでは、下で内容を変えられます。`,
    waiting: t`席が空くと、メールでお知らせします。`,
    offered: t`届いたメールのリンクから、受けるかどうかを選んでください。`,
    accepted: t`席を使う社員を、下で登録してください。`,
    declined: t`次の募集については、自治体の担当者に聞いてください。`,
    withdrawn: t`募集期間のうちは、下でもう一度申し込めます。`,
  })[state];
