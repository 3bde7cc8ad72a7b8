import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Card, CardGrid } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, period } from '../texts/dates.js';
import { people } from '../texts/figures.js';
import { audienceName, municipalityName } from '../texts/names.js';
import { openProgrammesQuery, type OpenProgramme } from './open-programmes.js';

/** What a municipality offers to residents and companies, now or soon. Without sign-in. */
export function OpenProgrammesPage() {
  const { municipality = '' } = useParams();
  const query = useQuery(openProgrammesQuery(municipality));
  const where = query.data && municipalityName(query.data.municipality);
  return (
    <Page title={where ? t`${where}：募集中の講座` : t`募集中の講座`} demo={isDemo(municipality)}>
      <Answer query={query}>
        {({ programmes }) => {
          if (programmes.length === 0)
            return (
              <EmptyState title={t`いま募集している講座は、ありません。`}>
                <p>{t`募集が始まると、ここに出ます。くわしくは、自治体の担当者に聞いてください。`}</p>
              </EmptyState>
            );
          const [open, soon] = [programmes.filter((one) => one.open), programmes.filter((one) => !one.open)];
          return (
            <>
              <Offered id="open" title={t`申し込める講座`} programmes={open} municipality={municipality} />
              <Offered id="soon" title={t`これから募集する講座`} programmes={soon} municipality={municipality} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Offered(props: { id: string; title: string; programmes: readonly OpenProgramme[]; municipality: string }) {
  const { id, title, programmes, municipality } = props;
  if (programmes.length === 0) return null;
  return (
    <section aria-labelledby={id} className="section">
      <h2 id={id}>{title}</h2>
      <CardGrid>
        {programmes.map((one) => (
          <Card
            key={one.programme}
            title={one.name}
            to={`/open-programmes/${municipality}/${one.programme}`}
            tags={<Tag>{audienceName(one.audience)}</Tag>}
          >
            <Facts
              facts={[
                one.open
                  ? [t`申込みの締切`, dayLabel(one.applications.until)]
                  : [t`申込みの始まり`, dayLabel(one.applications.from)],
                [t`学ぶ期間`, period(one.startsOn, one.endsOn)],
                [t`学ぶこと`, one.courses.map((course) => course.title).join('、')],
                [t`定員`, one.places === null ? t`決まりはありません` : people(one.places)],
              ]}
            />
          </Card>
        ))}
      </CardGrid>
    </section>
  );
}
