import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PurchaseId } from '#contracts';
import { commentSpecification } from '#contracts/procurement';
import { listSpecificationComments } from '#operations/procurement';
import { readAgain } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useOperationForm } from '../forms/use-form.js';

interface Props {
  purchase: PurchaseId;
  version: number;
  clause: number;
  name: string;
  onDone: () => void;
}

/** What the municipality says of a clause. */
export function CommentForm({ purchase, version, clause, name, onDone }: Props) {
  const client = useQueryClient();
  const [key] = useState(newId);
  const form = useOperationForm(commentSpecification, {
    given: { purchase, specification: version, clause, key },
    onDone: async () => {
      await readAgain(client, listSpecificationComments);
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`意見を送る`}>
      <TextArea
        form={form}
        name="text"
        label={t`「${name}」への意見`}
        hint={t`自治体の名前で出ます。1,000字まで。個人の名前は書かないでください。`}
      />
    </Form>
  );
}
