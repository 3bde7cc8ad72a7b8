import { t } from '@lingui/core/macro';
import { applyAsLearner } from '#contracts/progress';
import { z } from 'zod';
import { call } from '../api/call.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { CaseFields, ConsentField } from './case-fields.js';
import type { OpenProgramme } from './open-programmes.js';

/** What is sent, and the tick that consents. */
const schema = applyAsLearner.input.extend({ consent: z.literal(true) });

interface Props {
  programme: OpenProgramme;
  municipality: string;
  displayName: string;
  onDone: () => void;
}

/** For a learner who is signed in: name and address are known, and it counts at once. */
export function LearnerForm({ programme: open, municipality, displayName, onDone }: Props) {
  const { programme, privacy } = open;
  const form = useForm<z.input<typeof schema>, z.output<typeof schema>, unknown>({
    schema,
    ...(privacy.notice === null && { defaults: { consent: true as const } }),
    given: { programme, notice: privacy.notice },
    send: (values) => {
      const { consent: _, ...said } = values;
      return call(applyAsLearner, said);
    },
    onDone,
  });
  return (
    <>
      <p>{t`${displayName} さんとして申し込みます。`}</p>
      <Form form={form} submit={t`申し込む`}>
        <CaseFields form={form} ageBand="ageBand" employmentStatus="employmentStatus" />
        <ConsentField form={form} name="consent" municipality={municipality} programme={open} />
      </Form>
    </>
  );
}
