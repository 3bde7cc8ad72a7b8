import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Attendee, Meeting } from '#contracts/exchange';
import { getMeeting, listAttendees } from '#operations/exchange';
import { everyItem } from '../api/every-item.js';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { QrCode } from '../components/qr-code.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { meetingAddress, meetingOf, meetingTime, trailOf } from './meetings.js';
import { codeOf } from './reception-code.js';

/** What the own people show at the door, on A4 to be cut: a QR code each, and the code to be said where none can be read. */
export function CodesPage() {
  const { desk } = useMe();
  const meeting = meetingOf(useParams());
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const query = useQuery({
    queryKey: [listAttendees.name, 'all', meeting],
    queryFn: () => everyItem(listAttendees, { meeting }),
  });
  return (
    <Page title={t`受付のQRコード`} trail={trailOf(found.data)} demo={isDemo(desk?.municipality)}>
      <Answer query={found}>
        {(about) => (
          <Answer query={query}>
            {(people) => <Slips meeting={about} people={people.filter(({ waiting }) => waiting === null)} />}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

function Slips({ meeting, people }: { meeting: Meeting; people: readonly Attendee[] }) {
  if (people.length === 0) return <EmptyState title={t`参加が決まった人は、まだいません。`} />;
  return (
    <>
      <div className="screen-only">
        <Notice>
          <p>{t`参加する人に1枚ずつ渡してください。印刷して切るか、画面の写真を送ります。会場の受付で見せると、すぐに受け付けられます。`}</p>
          <p>{t`順番を待っている人の分は、参加が決まると出ます。`}</p>
        </Notice>
        <ButtonRow>
          <Button kind="main" onClick={() => window.print()}>{t`印刷する`}</Button>
        </ButtonRow>
      </div>
      <ul className="slips">
        {people.map((one) => (
          <li key={one.attendee} className="slip">
            <Slip meeting={meeting} attendee={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Slip({
  meeting,
  attendee: { attendee, name, department, municipalityName },
}: {
  meeting: Meeting;
  attendee: Attendee;
}) {
  const address = `${window.location.origin}${meetingAddress(meeting.meeting)}/reception#${attendee}`;
  return (
    <>
      <div className="slip-head">
        <p className="slip-whose">{municipalityName}</p>
        <p>
          {department}
          {'　'}
          <strong className="slip-name">{t`${name}　様`}</strong>
        </p>
      </div>
      <div className="slip-body">
        <div>
          <h2 className="slip-title">{meeting.title}</h2>
          {/* Before what may be long: a slip is cut off at its height. */}
          <p>
            {t`受付番号`}
            <strong className="slip-code">{codeOf(attendee)}</strong>
          </p>
          <p>{meetingTime(meeting)}</p>
          <p>{meeting.place}</p>
          <p className="slip-note">{t`受付でこのQRコードを見せてください。読み取れないときは、受付番号か名前を言ってください。`}</p>
        </div>
        <QrCode text={address} alt={t`${name}さんの受付のQRコード`} />
      </div>
    </>
  );
}
