import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { EnrolmentId } from '#contracts';
import { listSessionPeople, registerForSession, tickAttendance, withdrawRegistration } from '#operations/progress';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import type { Named } from './find-name.js';
import type { PlannedSession } from './sessions.js';

export function NameOf({ person: { name, kana, group } }: { person: Named }) {
  return (
    <p className="reception-name">
      {name}
      <span className="row-note">
        {kana && <span>{kana}</span>}
        {group.length > 0 && <span>{group.join(' ')}</span>}
      </span>
    </p>
  );
}

interface Props {
  session: PlannedSession;
  person: { readonly enrolment: EnrolmentId; readonly name: string };
}

/** Does something with somebody of the list, and shows the list as it is then. */
function useAct({ session: { session }, person: { enrolment } }: Props) {
  const client = useQueryClient();
  return (op: typeof tickAttendance | typeof registerForSession | typeof withdrawRegistration) => async () => {
    await call(op, { session, enrolment });
    await client.invalidateQueries({ queryKey: [listSessionPeople.name] });
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

/** Asks once more: what was ticked counts as learned, and nobody can take it back. */
export function Tick(props: Props) {
  const { name } = props.person;
  const tick = useAct(props)(tickAttendance);
  return (
    <ConfirmButton label={t`受け付ける`} doKind="main" title={t`${name}さんを受け付けますか`} action={tick}>
      <p>{t`レッスンを終えたことになります。取り消せません。`}</p>
    </ConfirmButton>
  );
}
