import { t } from '@lingui/core/macro';
import { Dialog } from '../components/dialog.js';
import { CheckForm } from './check-form.js';
import { CompanyConsentForm } from './company-consent-form.js';
import { CompleteForm } from './complete-form.js';
import { EndForm } from './end-form.js';
import { EnrolForm } from './enrol-form.js';
import { MoveForm } from './move-form.js';
import { FundingForm } from './funding-form.js';
import { LearningTimeForm } from './learning-time-form.js';
import type { ListedPerson, PersonsEnrolment } from './people.js';
import { PlacementForm } from './placement-form.js';
import { WorkplaceUseForm } from './workplace-use-form.js';

/** What an office does with somebody or with an enrolment. */
export type Act =
  | { readonly what: 'enrol'; readonly person: ListedPerson }
  | {
      readonly what:
        | 'complete'
        | 'end'
        | 'move'
        | 'placement'
        | 'check'
        | 'company-consent'
        | 'workplace-use'
        | 'learning-time'
        | 'funding';
      readonly enrolment: PersonsEnrolment;
    };

interface Props {
  act: Act | null;
  onClose: () => void;
  /** Done; in a few words, what. */
  onDone: (what: string) => void;
}

/** The form of an act, over the page it belongs to. */
export function EnrolmentForms({ act, onClose, onDone }: Props) {
  return (
    <Dialog title={act ? titleOf(act.what) : ''} open={act !== null} onClose={onClose}>
      {act && act.what !== 'enrol' && <p>{act.enrolment.name}</p>}
      {act && <FormOf act={act} onDone={onDone} />}
    </Dialog>
  );
}

function FormOf({ act, onDone }: { act: Act; onDone: (what: string) => void }) {
  switch (act.what) {
    case 'enrol':
      return <EnrolForm person={act.person} onDone={onDone} />;
    case 'complete':
      return <CompleteForm enrolment={act.enrolment} onDone={onDone} />;
    case 'end':
      return <EndForm enrolment={act.enrolment} onDone={onDone} />;
    case 'move':
      return <MoveForm enrolment={act.enrolment} onDone={onDone} />;
    case 'check':
      return <CheckForm enrolment={act.enrolment} onDone={onDone} />;
    case 'company-consent':
      return <CompanyConsentForm enrolment={act.enrolment} onDone={onDone} />;
    case 'placement':
      return <PlacementForm enrolment={act.enrolment} onDone={onDone} />;
    case 'learning-time':
      return <LearningTimeForm enrolment={act.enrolment} onDone={onDone} />;
    case 'funding':
      return <FundingForm enrolment={act.enrolment} onDone={onDone} />;
    case 'workplace-use':
      return <WorkplaceUseForm enrolment={act.enrolment} onDone={onDone} />;
  }
}

const titleOf = (what: Act['what']): string =>
  ({
    enrol: t`事業に登録する`,
    complete: t`修了を入力する`,
    end: t`受講を終える`,
    move: t`別の事業に移す`,
    placement: t`就職を記録する`,
    check: t`就職の確認を記録する`,
    'company-consent': t`勤め先への確認の同意を記録する`,
    'workplace-use': t`実務活用を記録する`,
    'learning-time': t`学習時間を決める`,
    funding: t`席の費用を記録する`,
  })[what];
