import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { listSessionPeople, registerForSession, tickAttendance, withdrawRegistration } from '#operations/progress';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { Button } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Dialog } from '../components/dialog.js';
import { Loading } from '../components/loading.js';
import { Tag } from '../components/tag.js';
import { staffNumberLabel } from '../texts/names.js';
import { clockTime } from '../texts/dates.js';
import type { Named } from './find-name.js';
import type { PlannedSession, SessionPerson } from './sessions.js';

const TakeBackForm = lazy(async () => ({ default: (await import('./take-back-form.js')).TakeBackForm }));

export function NameOf({ person: { name, kana, group, number } }: { person: Named }) {
  return (
    <p className="reception-name">
      {name}
      <span className="row-note">
        {kana && <span>{kana}</span>}
        {group.length > 0 && <span>{group.join(' ')}</span>}
        {number && <span>{staffNumberLabel(number)}</span>}
      </span>
    </p>
  );
}

interface Props {
  session: PlannedSession;
  person: Pick<SessionPerson, 'enrolment' | 'name'> & Partial<Pick<SessionPerson, 'takenBack'>>;
}

/** Shows the list as it is then. */
function useReadAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [listSessionPeople.name] });
}

/** Does something with somebody of the list. */
function useAct({ session: { session }, person: { enrolment } }: Props) {
  const readAgain = useReadAgain();
  return (op: typeof registerForSession | typeof withdrawRegistration) => async () => {
    await call(op, { session, enrolment });
    await readAgain();
  };
}

/** The office takes a place for somebody. */
export function TakePlace(props: Props) {
  return <ActionButton action={useAct(props)(registerForSession)}>{t`席を取る`}</ActionButton>;
}

/** And gives it back before the session begins. */
export function FreePlace(props: Props) {
  const { name } = props.person;
  return (
    <ConfirmButton
      kind="text"
      label={t`席を空ける`}
      title={t`${name}さんの席を空けますか`}
      action={useAct(props)(withdrawRegistration)}
    >
      <p>{t`席は、ほかの人が使えるようになります。`}</p>
    </ConfirmButton>
  );
}

/** Asks once more: what was ticked counts as learned, and a certificate may follow from it. */
export function Tick({ session: { session }, person: { enrolment, name, takenBack } }: Props) {
  const readAgain = useReadAgain();
  const tick = async () => {
    await call(tickAttendance, { session, enrolment, takenBack: takenBack?.times ?? 0 });
    await readAgain();
  };
  return (
    <ConfirmButton label={t`受け付ける`} doKind="main" title={t`${name}さんを受け付けますか`} action={tick}>
      <p>{t`レッスンを終えたことになります。間違えたときは、理由を書いて取り消せます。`}</p>
    </ConfirmButton>
  );
}

/** Who came, when and how; with the button that takes it back. */
export function Came({ session, person }: { session: PlannedSession; person: SessionPerson }) {
  const readAgain = useReadAgain();
  const [open, setOpen] = useState(false);
  const { name, attendedAt, attendedBy } = person;
  const time = clockTime(new Date(attendedAt ?? 0));
  const end = async () => {
    setOpen(false);
    await readAgain();
  };
  return (
    <div className="reception-came">
      <p>
        <Tag kind="done">{t`受付済み`}</Tag>
        <span className="row-note">{attendedBy === 'code' ? t`${time}　本人のスマートフォン` : t`${time}　受付`}</span>
      </p>
      <Button kind="text" aria-label={t`${name}さんの受付を取り消す`} onClick={() => setOpen(true)}>
        {t`取り消す`}
      </Button>
      <Dialog title={t`${name}さんの受付を取り消しますか`} open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<Loading />}>
          <TakeBackForm session={session} person={person} onDone={end} />
        </Suspense>
      </Dialog>
    </div>
  );
}
