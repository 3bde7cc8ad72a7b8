import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { Button } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { Tag } from '../components/tag.js';
import { people } from '../texts/figures.js';
import {
  isOver,
  isReceptionOpen,
  sessionTime,
  sessionTitle,
  type PlannedSession,
  type SessionAct,
} from './sessions.js';

interface Props {
  sessions: readonly PlannedSession[];
  /** The office acts; others only see. */
  onAct: ((act: SessionAct) => void) | undefined;
}

/** Sessions in the order of their beginning, each leading to its reception list. */
export function SessionTable({ sessions, onAct }: Props) {
  return (
    <DataTable
      labelledBy="sessions"
      rows={sessions}
      keyOf={({ session }) => session}
      columns={[
        { head: t`日時`, cell: When },
        { head: t`会場`, cell: ({ place }) => place },
        { head: t`申込み`, numeric: true, cell: registeredOf },
        { head: t`来た人`, numeric: true, cell: ({ attended }) => people(attended) },
        { head: t`状態`, cell: State },
        ...(onAct
          ? [{ head: t`できること`, cell: (one: PlannedSession) => <Acts session={one} onAct={onAct} /> }]
          : []),
      ]}
    />
  );
}

const When = (one: PlannedSession) => (
  <>
    <Link to={`/sessions/${one.session}`}>{sessionTime(one)}</Link>
    <span className="row-note">{sessionTitle(one)}</span>
  </>
);

function registeredOf({ registered, capacity }: PlannedSession): string {
  const [all, most] = [people(registered), people(capacity)];
  return capacity === null ? all : t`${all}／定員${most}`;
}

function State(one: PlannedSession) {
  const now = new Date();
  if (one.cancelled)
    return (
      <>
        <Tag kind="warning">{t`中止`}</Tag>
        <span className="row-note">{one.cancelled.reason}</span>
      </>
    );
  if (isReceptionOpen(one, now)) return <Tag kind="info">{t`受付中`}</Tag>;
  return isOver(one, now) ? <Tag kind="done">{t`終わり`}</Tag> : <Tag>{t`これから`}</Tag>;
}

function Acts({ session, onAct }: { session: PlannedSession; onAct: (act: SessionAct) => void }) {
  if (session.cancelled || isOver(session, new Date())) return null;
  const time = sessionTime(session);
  return (
    <>
      <Button kind="text" aria-label={t`${time}の回を変える`} onClick={() => onAct({ what: 'change', session })}>
        {t`変える`}
      </Button>
      <Button kind="text" aria-label={t`${time}の回を中止する`} onClick={() => onAct({ what: 'cancel', session })}>
        {t`中止する`}
      </Button>
    </>
  );
}
