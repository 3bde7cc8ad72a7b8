import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Audience, OutputOf, PersonId } from '#contracts';
import { invitePeople, type listNotSignedIn } from '#operations/registry';
import { call } from '../api/call.js';
import { Button } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DataTable } from '../components/data-table.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { people as peopleOf } from '../texts/figures.js';
import { language } from '../texts/language.js';
import { staffNumberLabel } from '../texts/names.js';
import { MailState } from './mail-state.js';

type Person = OutputOf<typeof listNotSignedIn>['items'][number];

/** What travels to the page of slips: for whom they are made. */
export interface ForWhom {
  readonly people?: readonly PersonId[];
}

/** Who has not come yet; some of them are picked and invited once more, or get a slip. */
export function Waiting({ audience, people }: { audience: Audience; people: readonly Person[] }) {
  const [picked, setPicked] = useState<ReadonlySet<PersonId>>(new Set());
  const toggle = (person: PersonId, on: boolean) =>
    setPicked(new Set(on ? [...picked, person] : [...picked].filter((one) => one !== person)));
  return (
    <>
      <DataTable
        labelledBy="people"
        rows={people}
        keyOf={({ person }) => person}
        columns={[
          {
            head: t`名前`,
            cell: ({ person, name, number }) => (
              <label className="check">
                <input
                  type="checkbox"
                  checked={picked.has(person)}
                  onChange={({ currentTarget }) => toggle(person, currentTarget.checked)}
                />
                <span>
                  {name}
                  {number && <span className="row-note">{staffNumberLabel(number)}</span>}
                </span>
              </label>
            ),
          },
          { head: t`部署`, cell: ({ department }) => department.join('　') || t`―` },
          { head: t`案内のしかた`, cell: ({ by }) => (by === 'mail' ? t`メール` : t`用紙`) },
          {
            head: t`招待した日`,
            cell: ({ invitedAt }) => (invitedAt === null ? t`まだです` : dayLabel(dayOf(invitedAt))),
          },
          { head: t`メール`, cell: ({ mail }) => <MailState mail={mail} /> },
        ]}
      />
      <Acts audience={audience} chosen={people.filter(({ person }) => picked.has(person))} />
    </>
  );
}

function Acts({ audience, chosen }: { audience: Audience; chosen: readonly Person[] }) {
  const navigate = useNavigate();
  const [all, slips] = [chosen, chosen.filter(({ by }) => by === 'slip')].map((some) =>
    some.map(({ person }) => person),
  ) as [PersonId[], PersonId[]];
  const [them, onPaper] = [peopleOf(all.length), peopleOf(slips.length)];
  const invite = async () => {
    const { invitationRun } = await call(invitePeople, { audience, people: all, language: language() });
    await navigate(`/invitations/${invitationRun}`);
  };
  return (
    <div className="sticky-bar">
      <p role="status">
        {all.length > 0 ? t`${them}を選んでいます。` : t`招待する人か、用紙を作る人を選んでください。`}
      </p>
      {all.length > 0 && (
        <ConfirmButton label={t`招待する`} doKind="main" title={t`選んだ${them}を招待しますか`} action={invite}>
          <p>{t`メールアドレスのある人には、新しい案内のメールが届きます。前のメールのリンクは使えなくなります。`}</p>
          <p>{t`メールアドレスのない職員には、このあとで用紙を作ります。`}</p>
        </ConfirmButton>
      )}
      {slips.length > 0 && (
        <Button onClick={() => void navigate('/invitations/slips', { state: { people: slips } satisfies ForWhom })}>
          {t`${onPaper}の用紙を作る`}
        </Button>
      )}
    </div>
  );
}
