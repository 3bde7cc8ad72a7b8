import { t } from '@lingui/core/macro';
import { useMe } from '../session/me.js';
import { AboutProgramme } from '../shell/about-programme.js';
import { Closings } from './closings.js';
import { CloseProgramme } from './close-programme.js';
import { FrozenReport } from './frozen-report.js';
import { ReopenForm } from './reopen-form.js';

/** Closing (締め) a programme: what it means, the report that was kept, and opening it again. */
export function ClosingPage() {
  const isOffice = useMe().desk?.work === 'office';
  return (
    <AboutProgramme title={t`締めと再開`} width="narrow">
      {(programme) => {
        const closed = programme.state === 'closed';
        return (
          <>
            {!closed && <CloseProgramme programme={programme} />}
            {programme.closings?.length ? <FrozenReport programme={programme} /> : null}
            <Closings programme={programme} />
            {closed && isOffice && <ReopenForm programme={programme} />}
          </>
        );
      }}
    </AboutProgramme>
  );
}
