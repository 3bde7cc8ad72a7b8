import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { moveEnrolment } from '#contracts/progress';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { useOperationForm } from '../forms/use-form.js';
import { programmeOptions, recentProgrammes } from '../programmes/programmes.js';
import { Answer } from '../shell/answer.js';
import { today } from '../texts/dates.js';
import { useAfterAct } from './after-act.js';
import type { PersonsEnrolment } from './people.js';

interface Props {
  enrolment: PersonsEnrolment;
  onDone: (what: string) => void;
}

/** Ends an enrolment and enrols the person in another programme of the same audience. */
export function MoveForm(props: Props) {
  const programmes = useQuery(recentProgrammes);
  return (
    <Answer query={programmes}>
      {(known) => {
        const { programme, audience } = props.enrolment;
        const options = programmeOptions(known, audience).filter(({ value }) => value !== programme);
        return options.length === 0 ? <p>{t`移せる事業がありません。`}</p> : <Fields {...props} options={options} />;
      }}
    </Answer>
  );
}

function Fields({ enrolment, onDone, options }: Props & { options: ReturnType<typeof programmeOptions> }) {
  const afterAct = useAfterAct();
  const form = useOperationForm(moveEnrolment, {
    given: { enrolment: enrolment.enrolment },
    defaults: { on: today() },
    refusals: { 'wrong-audience': 'programme', 'same-programme': 'programme', 'unknown-programme': 'programme' },
    onDone: async () => {
      await afterAct();
      onDone(t`別の事業に移しました。前の事業で学んだ記録は残ります。`);
    },
  });
  return (
    <Form form={form} submit={t`移す`}>
      <Select form={form} name="programme" label={t`移る先の事業`} options={options} />
      <DateField form={form} name="on" label={t`移る日`} />
    </Form>
  );
}
