import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { listMySurveys } from '#operations/outcomes';
import { readQuery } from '../api/queries.js';
import { Card } from '../components/card.js';
import { Tag } from '../components/tag.js';
import { dayLabel } from '../texts/dates.js';
import type { MyEnrolment } from './my-learning.js';

/** Surveys that can be answered now. Without an answer of the platform there are none: learning goes on. */
export function OpenSurveys({ enrolments }: { enrolments: readonly MyEnrolment[] }) {
  const { data } = useQuery(readQuery(listMySurveys, {}));
  const open = (data?.items ?? []).filter(({ closed }) => !closed);
  if (open.length === 0) return null;
  return (
    <section className="section" aria-labelledby="surveys">
      <h2 id="surveys">{t`アンケート`}</h2>
      {open.map(({ enrolment, wave, title, closesOn, answered }) => {
        const until = dayLabel(closesOn);
        return (
          <Card
            key={`${enrolment}-${wave}`}
            title={title}
            to={`/my-surveys/${enrolment}/${wave}`}
            tags={answered ? <Tag kind="done">{t`回答済み`}</Tag> : <Tag kind="info">{t`答えてください`}</Tag>}
          >
            <p>{enrolments.find((one) => one.enrolment === enrolment)?.name}</p>
            <p>{answered ? t`${until}まで変えられます。` : t`${until}まで答えられます。`}</p>
          </Card>
        );
      })}
    </section>
  );
}
