import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChallengeId } from '#contracts';
import { answerChallenge } from '#contracts/exchange';
import { listChallengeAnswers, listPractices } from '#operations/exchange';
import { readAgain, readQuery } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextArea } from '../forms/text-area.js';
import { useOperationForm } from '../forms/use-form.js';

/** An answer in the municipality's name. */
export function AnswerForm({ challenge, onDone }: { challenge: ChallengeId; onDone: () => void }) {
  const client = useQueryClient();
  const [key] = useState(newId);
  const form = useOperationForm(answerChallenge, {
    given: { challenge, key },
    onDone: async () => {
      await readAgain(client, listChallengeAnswers);
      onDone();
    },
  });
  const { data } = useQuery(readQuery(listPractices, { limit: 200 }));
  const practices = data?.items.filter(({ edition, withdrawn }) => edition > 0 && !withdrawn) ?? [];
  return (
    <Form form={form} submit={t`答えを送る`}>
      <TextArea
        form={form}
        name="text"
        label={t`答え`}
        hint={t`自治体の名前で出ます。2,000字まで。個人の名前は書かないでください。`}
        rows={6}
      />
      {practices.length > 0 && (
        <Select
          form={form}
          name="practice"
          label={t`いっしょに見てもらう事例`}
          hint={t`新しい200件から選べます。読める人にだけ見えます。`}
          optional
          empty={t`付けない`}
          options={practices.map(({ practice, title, municipalityName }) => ({
            value: practice,
            label: t`${title}（${municipalityName}）`,
          }))}
        />
      )}
    </Form>
  );
}
