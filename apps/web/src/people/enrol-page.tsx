import { t } from '@lingui/core/macro';
import { AboutProgramme } from '../shell/about-programme.js';
import { PickPeople } from './pick-people.js';

/** Enrols people of the rosters in a programme: picked one by one, or all of a department. */
export function EnrolPage() {
  return (
    <AboutProgramme
      title={t`人を選んで登録`}
      lead={t`探して、選んで、登録します。すでに登録されている人を選んでも、二重にはなりません。`}
    >
      {(programme) => <PickPeople programme={programme} />}
    </AboutProgramme>
  );
}
