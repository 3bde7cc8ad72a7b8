import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { requestContact, type SimilarMunicipality } from '#contracts/exchange';
import { listContactRequests } from '#operations/exchange';
import { readAgain } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

/** Why, and about which of its challenges. */
export function ContactForm({ found, onDone }: { found: SimilarMunicipality; onDone: () => void }) {
  const client = useQueryClient();
  const [key] = useState(newId);
  const form = useOperationForm(requestContact, {
    given: { key, partner: found.municipality },
    onDone: async () => {
      await readAgain(client, listContactRequests);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`連絡の希望を送る`}>
      <TextField
        form={form}
        name="reason"
        label={t`連絡したい理由`}
        hint={t`相手の自治体の担当者に見えます。300字まで。個人の名前は書かないでください。`}
        maxLength={300}
      />
      {found.works.length > 0 && (
        <Select
          form={form}
          name="challenge"
          label={t`どの課題についてか`}
          optional
          empty={t`特にない`}
          options={found.works.map(({ challenge, title }) => ({ value: challenge, label: title }))}
        />
      )}
    </Form>
  );
}
