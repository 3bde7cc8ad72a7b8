import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { listCompanySeats } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { AboutProgramme } from '../shell/about-programme.js';
import type { Programme } from '../programmes/programmes.js';
import { Answer } from '../shell/answer.js';
import { Apply } from './apply.js';
import { Asked } from './asked.js';
import { Seats } from './seats.js';

/** What a company does about its seats in a programme: asks for them, then names its people for them. */
export function SeatsPage() {
  return <AboutProgramme title={t`自社の席`}>{(programme) => <OwnSeats programme={programme} />}</AboutProgramme>;
}

function OwnSeats({ programme }: { programme: Programme }) {
  const query = useQuery(readQuery(listCompanySeats, { programme: programme.programme }));
  if (programme.audience !== 'company')
    return (
      <EmptyState title={t`この事業に、企業の席はありません。`}>
        <p>{t`企業を対象にした事業では、ここから席を申し込めます。`}</p>
      </EmptyState>
    );
  return (
    <Answer query={query} instead={{ 'unknown-application': <Apply programme={programme} /> }}>
      {(seats) => (
        <>
          {(seats.state !== 'accepted' || seats.named === 0) && <Asked seats={seats} />}
          {seats.state === 'accepted' && <Seats programme={programme} seats={seats} />}
          {(seats.state === 'submitted' || seats.state === 'withdrawn') && (
            <Apply programme={programme} before={seats.needs ?? null} />
          )}
        </>
      )}
    </Answer>
  );
}
