import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { MeetingId } from '#contracts';
import type { Attendee } from '#contracts/exchange';
import { getMeeting, listAttendees } from '#operations/exchange';
import { everyItem } from '../api/every-item.js';
import { readQuery } from '../api/queries.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { NameFilter } from '../sessions/name-filter.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { people as peopleOf } from '../texts/figures.js';
import { CalledOff } from './called-off.js';
import { Mark } from './mark.js';
import { meetingAddress, meetingOf, trailOf } from './meetings.js';
import { Standing } from './own-attendees.js';
import { codeOf, isMeant } from './reception-code.js';
import { canScan, Scanner } from './scanner.js';

/** Phones at the door change the same list. */
const ASK_AGAIN_MS = 5000;

/** Everybody who applied, in order, and at the door who came: by QR code, code or name, on a phone. */
export function ReceptionPage() {
  const meeting = meetingOf(useParams());
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const query = useQuery({
    queryKey: [listAttendees.name, 'all', meeting],
    queryFn: () => everyItem(listAttendees, { meeting }),
    refetchInterval: ASK_AGAIN_MS,
  });
  return (
    <Page
      title={t`参加者と受付`}
      trail={trailOf(found.data)}
      demo={query.data?.some((one) => isDemo(one.municipality)) ?? false}
    >
      <CalledOff meeting={found.data} />
      <Answer query={query}>
        {(people) =>
          people.length === 0 ? (
            <EmptyState title={t`申込みは、まだありません。`} />
          ) : (
            <>
              <Door meeting={meeting} people={people} />
              <People meeting={meeting} people={people} />
            </>
          )
        }
      </Answer>
      <ButtonRow>
        <ButtonLink to={`${meetingAddress(meeting)}/tables`}>{t`テーブルを組む`}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}

interface Props {
  meeting: MeetingId;
  people: readonly Attendee[];
}

/** Whose code was read: by this page, or by the phone's camera, which opened the page with it. */
function Door({ meeting, people }: Props) {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [scanning, setScanning] = useState(false);
  const read = (attendee: string) => {
    setScanning(false);
    void navigate({ hash: attendee }, { replace: true });
  };
  return (
    <section className="section" aria-labelledby="door">
      <h2 id="door">{t`QRコードで受け付ける`}</h2>
      {canScan() ? (
        <ButtonRow>
          <Button kind="main" onClick={() => setScanning(true)}>{t`QRコードを読み取る`}</Button>
        </ButtonRow>
      ) : (
        <p>{t`スマートフォンのカメラで参加する人のQRコードを読み取ると、このページにその人が出ます。`}</p>
      )}
      {scanning && <Scanner onRead={read} onClose={() => setScanning(false)} />}
      {hash !== '' && <Scanned meeting={meeting} who={people.find(({ attendee }) => attendee === hash.slice(1))} />}
    </section>
  );
}

function Scanned({ meeting, who }: { meeting: MeetingId; who: Attendee | undefined }) {
  if (!who)
    return (
      <Notice kind="warning" role="alert">
        <p>{t`このQRコードの人は、この会議の参加者にいません。申込みが取り消されたかもしれません。名前で探してください。`}</p>
      </Notice>
    );
  return (
    <div className="scanned" role="status">
      <p className="scanned-name">{who.name}</p>
      <p>{who.municipalityName}</p>
      <p>{who.department}</p>
      <p>
        <Standing attendee={who} />
      </p>
      <Mark key={who.attendee} attendee={who} meeting={meeting} />
    </div>
  );
}

function People({ meeting, people }: Props) {
  const [typed, setTyped] = useState('');
  const shown = people.filter((one) => isMeant(one, typed));
  const came = peopleOf(people.filter(({ attendance }) => attendance === 'there').length);
  const all = peopleOf(people.filter(({ waiting }) => waiting === null).length);
  return (
    <section className="section" aria-labelledby="people">
      <h2 id="people">{t`参加者`}</h2>
      <p role="status">{t`${all}のうち、${came}が来ました。`}</p>
      <NameFilter label={t`名前、自治体、受付番号で絞り込む`} typed={typed} onType={setTyped} />
      {shown.length === 0 ? (
        <p role="status">{t`当てはまる人はいません。`}</p>
      ) : (
        <DataTable
          labelledBy="people"
          rows={shown}
          keyOf={({ attendee }) => attendee}
          columns={[
            { head: t`名前`, cell: ({ name }) => name },
            { head: t`出欠`, cell: (attendee) => <Mark attendee={attendee} meeting={meeting} /> },
            { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
            { head: t`部署`, cell: ({ department }) => department },
            { head: t`参加`, cell: (attendee) => <Standing attendee={attendee} /> },
            { head: t`受付番号`, cell: ({ attendee }) => codeOf(attendee) },
            { head: t`事前アンケート`, cell: ({ answer }) => (answer ? t`回答済み` : t`未回答`) },
          ]}
        />
      )}
    </section>
  );
}
