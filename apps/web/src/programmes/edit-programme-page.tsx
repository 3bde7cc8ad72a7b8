import { t } from '@lingui/core/macro';
import { AboutProgramme } from '../shell/about-programme.js';
import { ProgrammeForm } from './programme-form.js';
import type { Programme } from './programmes.js';

/** Changes a programme; its key stays. */
export function EditProgrammePage() {
  return (
    <AboutProgramme title={t`事業の内容を変える`} width="narrow">
      {({ programme, key, name, audience, fiscalYear, startsOn, endsOn, courses, privacy, noticeText, plan }) => (
        <ProgrammeForm
          programme={programme}
          defaults={{
            key,
            name,
            audience,
            fiscalYear,
            startsOn,
            endsOn,
            courses: courses.map(({ course }) => course),
            privacy: toSay(privacy),
            ...(noticeText && { noticeText }),
            ...(plan?.purchase && { plan: { purchase: plan.purchase } }),
          }}
        />
      )}
    </AboutProgramme>
  );
}

/** What is not said yet is an empty field. */
const toSay = ({ purpose, notice, retentionYears, organ, ...rest }: Programme['privacy']) => ({
  ...rest,
  ...(purpose !== null && { purpose }),
  ...(notice !== null && { notice }),
  ...(retentionYears !== null && { retentionYears }),
  ...(organ !== null && { organ }),
});
