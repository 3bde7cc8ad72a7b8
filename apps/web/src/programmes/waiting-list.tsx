import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OutputOf, ProgrammeId } from '#contracts';
import type { listSeatWants as listing } from '#contracts/progress';
import { getProgrammeStanding, listProgrammeLearners, listSeatWants, withdrawSeatWant } from '#operations/progress';
import { call } from '../api/call.js';
import { listQuery, readAgain } from '../api/queries.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { Listed } from '../shell/listed.js';

type Want = OutputOf<typeof listing>['items'][number];

/** Who is to be enrolled once there is a seat of the joint purchase; the office may take somebody off. */
export function WaitingList({ programme }: { programme: ProgrammeId }) {
  const query = useInfiniteQuery(listQuery(listSeatWants, { programme }));
  return (
    <section aria-labelledby="waiting" className="section">
      <h2 id="waiting">{t`席を待っている人`}</h2>
      <Listed query={query} empty={<EmptyState title={t`席を待っている人は、いません。`} />}>
        {(items) => (
          <>
            <p>
              {t`共同調達の席が空くと、順番に、自動で登録されます。この事業で前から学んでいる人は、待っている間も学び続けます。急ぐときは、席を追加するか、もう学ばない人の受講を終わりにしてください。`}
            </p>
            <DataTable
              labelledBy="waiting"
              rows={items}
              keyOf={({ person }) => person}
              columns={[
                { head: t`氏名`, cell: Name },
                { head: t`順番`, cell: placeOf },
                { head: t`待ちはじめた日`, cell: ({ since }) => dayLabel(dayOf(since)) },
                { head: t`順番待ちの取りやめ`, cell: (want) => <Withdraw programme={programme} want={want} /> },
              ]}
            />
          </>
        )}
      </Listed>
    </section>
  );
}

const Name = ({ person, name }: Want) => <Link to={`/people/${person}`}>{name ?? t`名前がわからない人`}</Link>;

/** In the line of the purchase, in which people of other programmes may stand too. */
const placeOf = ({ place }: Want): string => (place === null ? t`席を割り当て中` : t`${place}番目`);

function Withdraw({ programme, want: { person, name } }: { programme: ProgrammeId; want: Want }) {
  const client = useQueryClient();
  const withdraw = async () => {
    await call(withdrawSeatWant, { programme, person });
    await readAgain(client, listSeatWants, listProgrammeLearners, getProgrammeStanding);
  };
  const who = name ?? t`名前がわからない人`;
  return (
    <ConfirmButton label={t`順番待ちから外す`} kind="text" title={t`${who}を順番待ちから外しますか`} action={withdraw}>
      <p>{t`席が空いても、この事業に登録されなくなります。すでに学んでいる人は、席がないまま学び続けます。あとで登録し直すと、順番は最後になります。`}</p>
    </ConfirmButton>
  );
}
