import { t } from '@lingui/core/macro';
import { AboutProgramme } from '../shell/about-programme.js';
import { Closed } from './closed.js';
import { PlanForm } from './plan-form.js';

/** Writes the plan of a programme. */
export function EditPlanPage() {
  return (
    <AboutProgramme
      title={t`計画を書く`}
      lead={t`書けるところから書いてください。空けておいたところは、あとから書けます。`}
      width="narrow"
      below={{ path: 'plan', label: t`計画` }}
    >
      {(programme) =>
        programme.state === 'closed' ? <Closed programme={programme} /> : <PlanForm programme={programme} />
      }
    </AboutProgramme>
  );
}
