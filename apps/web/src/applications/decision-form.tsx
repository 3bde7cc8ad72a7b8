import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { ProgrammeId } from '#contracts';
import { Decision, decideApplications, listApplications } from '#contracts/progress';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { programmes as cases } from '../texts/figures.js';
import type { Outcome } from './decided.js';
import { applicantName, decisionName, type Application } from './words.js';

/** The platform decides so many at once. */
const MOST = 50;

interface Props {
  programme: ProgrammeId;
  chosen: readonly Application[];
  /** Of this decision: every one is told on its own. */
  number: number;
  onDone: (outcome: Outcome) => void;
}

/** One decision about one or many, with its reason. */
export function DecisionForm({ programme, chosen, number, onDone }: Props) {
  const client = useQueryClient();
  const form = useOperationForm(decideApplications, {
    given: { programme, applications: chosen.map(({ application }) => application) },
    onDone: async ({ results }) => {
      onDone({ number, results, names: new Map(chosen.map((one) => [one.application, applicantName(one)])) });
      await client.invalidateQueries({ queryKey: [listApplications.name] });
    },
  });
  const count = cases(chosen.length);
  if (chosen.length > MOST) return <p role="status">{t`一度に決められるのは、${MOST}件までです。`}</p>;
  return (
    <section aria-labelledby="decision" className="section">
      <h2 id="decision">{t`選んだ${count}を決める`}</h2>
      <Form form={form} submit={t`決めて、メールで知らせる`}>
        <Radios
          form={form}
          name="decision"
          label={t`決定`}
          options={Decision.options.map((value) => ({ value, label: decisionName(value) }))}
        />
        <TextField form={form} name="reason" label={t`理由`} hint={t`記録に残ります。メールには書かれません。`} />
        {chosen.length === 1 && chosen[0]?.kind === 'company' && (
          <NumberField
            form={form}
            name="seats"
            label={t`割り当てる席の数`}
            hint={t`受け入れるときに入力します。空けておくと、希望した数になります。`}
            optional
          />
        )}
      </Form>
    </section>
  );
}
