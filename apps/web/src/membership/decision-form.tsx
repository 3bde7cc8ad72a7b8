import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { decideMembershipApplication, listMembers, listMembershipApplications } from '#contracts/registry';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { Button } from '../components/button.js';
import { Checkbox, Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';
import type { Application } from './words.js';

const { application, decision, reason, admittedAlready } = decideMembershipApplication.input.shape;
/** An approval needs no words. */
const schema = z.strictObject({ application, decision, reason: reason.unwrap().optional(), admittedAlready });

interface Props {
  application: Application;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

/** The secretariat's decision, or its answer to a question. Who applied is told by a mail that leads to the words. */
export function DecisionForm({ application: one, onDone, onCancel }: Props) {
  const client = useQueryClient();
  const inquiry = one.request === 'inquiry';
  const name = one.municipalityName;
  const isAdmitted = one.lacks.some((lack) => lack === 'member-already' || lack === 'admitted-already');
  const form = useForm<z.input<typeof schema>, z.output<typeof schema>, unknown>({
    schema,
    given: { application: one.application, ...(inquiry && { decision: 'answer' }) },
    refusals: {
      'decision-reason-missing': 'reason',
      'application-unproven': 'decision',
      ...(isAdmitted && { 'admitted-already': 'admittedAlready' as const }),
    },
    send: (said) => call(decideMembershipApplication, { ...said, reason: said.reason ?? null }),
    onDone: async (_, said) => {
      onDone(
        said.decision === 'approve'
          ? t`${name}の参加申請を承認し、最初の管理者を招待しました。`
          : said.decision === 'refuse'
            ? t`${name}の参加申請を見送り、メールで知らせました。`
            : t`${name}の照会に回答し、メールで知らせました。`,
      );
      await readAgain(client, listMembershipApplications, listMembers);
    },
  });
  const chosen: unknown = useWatch({ control: form.control, name: 'decision' });
  return (
    <Form
      form={form}
      submit={inquiry ? t`回答して、メールで知らせる` : t`決めて、メールで知らせる`}
      actions={<Button onClick={onCancel}>{t`やめる`}</Button>}
    >
      {!inquiry && (
        <Radios
          form={form}
          name="decision"
          label={t`決定`}
          options={[
            {
              value: 'approve',
              label: t`承認する`,
              hint: t`自治体を登録し、申請した人を最初の管理者として招待します。`,
            },
            { value: 'refuse', label: t`見送る`, hint: t`理由が要ります。` },
          ]}
        />
      )}
      {isAdmitted && chosen === 'approve' && (
        <Checkbox
          form={form}
          name="admittedAlready"
          label={t`登録済みの自治体と知ったうえで、この人も管理者として招待する`}
        />
      )}
      <TextArea
        form={form}
        name="reason"
        label={inquiry ? t`回答` : t`理由`}
        hint={t`メールには書かれません。メールのリンクから開くページで読まれます。`}
        optional={!inquiry && chosen !== 'refuse'}
      />
    </Form>
  );
}
