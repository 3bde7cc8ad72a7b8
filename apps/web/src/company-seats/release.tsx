import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { PersonId, ProgrammeId } from '#contracts';
import { listCompanySeats, listProgrammeLearners, releaseSeat } from '#operations/progress';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { ConfirmButton } from '../components/confirm-button.js';

interface Props {
  programme: ProgrammeId;
  person: PersonId;
  name: string;
  onDone: (words: string) => void;
}

/** Takes somebody who has not begun off the seat. */
export function Release({ programme, person, name, onDone }: Props) {
  const client = useQueryClient();
  const release = async () => {
    await call(releaseSeat, { programme, person });
    onDone(t`${name} さんを席から外しました。`);
    await readAgain(client, listCompanySeats, listProgrammeLearners);
  };
  return (
    <ConfirmButton label={t`席から外す`} kind="text" title={t`${name} さんを席から外しますか`} action={release}>
      <p>{t`まだ学び始めていないので、席をほかの社員に回せます。学び始めたあとは、外せません。`}</p>
    </ConfirmButton>
  );
}
