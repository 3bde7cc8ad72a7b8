import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { EnrolmentId } from '#contracts';
import { listSessionPeople, tickAttendance } from '#operations/progress';
import { call } from '../api/call.js';
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

/** Asks once more: what was ticked counts as learned, and nobody can take it back. */
export function Tick(props: {
  session: PlannedSession;
  person: { readonly enrolment: EnrolmentId; readonly name: string };
}) {
  const client = useQueryClient();
  const { name, enrolment } = props.person;
  const tick = async () => {
    await call(tickAttendance, { session: props.session.session, enrolment });
    await client.invalidateQueries({ queryKey: [listSessionPeople.name] });
  };
  return (
    <ConfirmButton label={t`受け付ける`} doKind="main" title={t`${name}さんを受け付けますか`} action={tick}>
      <p>{t`レッスンを終えたことになります。取り消せません。`}</p>
    </ConfirmButton>
  );
}
