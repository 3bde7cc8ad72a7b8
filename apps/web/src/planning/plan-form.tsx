import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { OutputOf, RequestOf } from '#contracts';
import type { openProgramme as Opening } from '#contracts/progress';
import { getProgramme, listOpenProgrammes, openProgramme } from '#operations/progress';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { Form } from '../forms/form.js';
import { MarkdownField } from '../forms/markdown-field.js';
import { useForm } from '../forms/use-form.js';
import type { Programme } from '../programmes/programmes.js';
import { KpiFields } from './kpi-fields.js';
import { LogicFields } from './logic-fields.js';
import { PathFields } from './path-fields.js';
import { planInput, type PlanInput } from './plan-input.js';
import { planSchema } from './plan-schema.js';
import { TermsFields } from './terms-fields.js';

/** What the office plans with a programme. */
export function PlanForm({ programme }: { programme: Programme }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<{ plan: PlanInput }, RequestOf<typeof Opening>, OutputOf<typeof Opening>>({
    schema: planSchema(programme),
    defaults: { plan: planInput(programme) },
    send: (values) => call(openProgramme, values),
    refusals: { 'window-reversed': 'plan.applications.until', 'places-taken': 'plan.places' },
    onDone: async ({ programme: id }) => {
      await readAgain(client, getProgramme, listOpenProgrammes);
      await navigate(`/programmes/${id}/plan`);
    },
  });
  return (
    <Form form={form} submit={t`計画を保存する`}>
      <MarkdownField
        form={form}
        name="plan.purpose"
        label={t`事業の目的`}
        {...(programme.audience !== 'staff' && { hint: t`募集のページで、申し込む方にも見えます。` })}
        optional
      />
      <TermsFields form={form} audience={programme.audience} />
      <LogicFields form={form} />
      <KpiFields form={form} audience={programme.audience} />
      {programme.courses.length > 1 && <PathFields form={form} courses={programme.courses} />}
    </Form>
  );
}
