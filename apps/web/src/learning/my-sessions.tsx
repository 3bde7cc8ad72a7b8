import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listMySessions } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { Card } from '../components/card.js';
import { Tag } from '../components/tag.js';
import { clockTime, momentLabel } from '../texts/dates.js';

/** Sessions I have a place in, and that there are others. Without an answer of the platform: none; learning goes on. */
export function MySessions() {
  const { data } = useQuery(readQuery(listMySessions, {}));
  const now = new Date().toISOString();
  const ahead = (data?.sessions ?? []).filter(({ until, attendedAt }) => until > now && attendedAt === null);
  const mine = ahead.filter(({ registered }) => registered);
  const open = ahead.length - mine.length;
  if (ahead.length === 0) return null;
  return (
    <section className="section" aria-labelledby="my-sessions">
      <h2 id="my-sessions">{t`集合研修`}</h2>
      {mine.map(({ session, from, until, place, courseTitle, cancelled }) => {
        const [start, end] = [momentLabel(from), clockTime(new Date(until))];
        return (
          <Card
            key={session}
            title={`${start}～${end}`}
            to={`/my-sessions/${session}`}
            tags={cancelled ? <Tag kind="warning">{t`中止`}</Tag> : <Tag kind="info">{t`申し込み済み`}</Tag>}
          >
            <p>{courseTitle}</p>
            <p>{t`会場：${place}`}</p>
          </Card>
        );
      })}
      {open > 0 && (
        <p>
          <Link to="/my-sessions">{t`会場で学べる日を見る（${open}件）`}</Link>
        </p>
      )}
    </section>
  );
}
