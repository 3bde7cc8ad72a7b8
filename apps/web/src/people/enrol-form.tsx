import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { ProgrammeId } from '#contracts';
import { enrolPeople } from '#operations/progress';
import { call } from '../api/call.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { useForm } from '../forms/use-form.js';
import { programmeOptions, recentProgrammes } from '../programmes/programmes.js';
import { Answer } from '../shell/answer.js';
import { useAfterAct } from './after-act.js';
import type { ListedPerson } from './people.js';
import { waitingSentence } from './waiting-sentence.js';

const Choice = z.strictObject({ programme: ProgrammeId });

interface Props {
  person: ListedPerson;
  onDone: (what: string) => void;
}

/** Enrols one person in a programme that is for them. */
export function EnrolForm(props: Props) {
  const { staff, company, citizen } = props.person;
  const programmes = useQuery(recentProgrammes);
  return (
    <Answer query={programmes}>
      {(known) => {
        const options = [
          ...(staff ? programmeOptions(known, 'staff') : []),
          ...(company ? programmeOptions(known, 'company') : []),
          ...(citizen ? programmeOptions(known, 'citizen') : []),
        ];
        return options.length === 0 ? (
          <p>{t`この人が対象の事業がありません。先に事業を開いてください。`}</p>
        ) : (
          <Fields {...props} options={options} />
        );
      }}
    </Answer>
  );
}

function Fields({ person, onDone, options }: Props & { options: ReturnType<typeof programmeOptions> }) {
  const afterAct = useAfterAct();
  const form = useForm({
    schema: Choice,
    send: ({ programme }) => call(enrolPeople, { programme, people: [person.person] }),
    refusals: { 'unknown-programme': 'programme' },
    onDone: async ({ enrolled, already, refused }) => {
      await afterAct();
      if (already > 0) onDone(t`すでに登録されています。`);
      else if (refused.length > 0) onDone(waitingSentence(refused.length));
      else onDone(enrolled > 0 ? t`事業に登録しました。` : t`席を割り当てています。まもなく登録されます。`);
    },
  });
  return (
    <Form form={form} submit={t`登録する`}>
      <Select form={form} name="programme" label={t`事業`} options={options} />
    </Form>
  );
}
