import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { answerSpecificationComment, type Purchase, type SpecificationComment } from '#contracts/procurement';
import { listSpecificationComments } from '#operations/procurement';
import { readAgain } from '../api/queries.js';
import { asNumber } from '../forms/read.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextArea } from '../forms/text-area.js';
import { useOperationForm } from '../forms/use-form.js';

interface Props {
  purchase: Purchase;
  said: SpecificationComment;
  onDone: () => void;
}

/** The lead's answer to a comment, and the version that takes it up. */
export function CommentAnswerForm({ purchase: found, said, onDone }: Props) {
  const client = useQueryClient();
  const { comment, version, answer } = said;
  const newest = found.specification?.version ?? version;
  const last = found.frozen ? newest : newest + 1;
  const form = useOperationForm(answerSpecificationComment, {
    given: { purchase: found.purchase, comment },
    defaults: { text: answer?.text ?? '', takenUpIn: answer?.takenUpIn ?? null },
    refusals: { 'taken-up-in-no-version': 'takenUpIn' },
    onDone: async () => {
      await readAgain(client, listSpecificationComments);
      onDone();
    },
  });
  const versions = Array.from({ length: last - version }, (_, place) => version + place + 1);
  return (
    <Form form={form} submit={t`答えを送る`}>
      <TextArea form={form} name="text" label={t`答え`} hint={t`この共同調達を見られる人みんなに見えます。`} />
      <Select
        form={form}
        name="takenUpIn"
        label={t`意見を反映する版`}
        empty={t`反映しない`}
        read={(chosen) => asNumber(chosen) ?? null}
        options={versions.map((one) => ({
          value: String(one),
          label: one > newest ? t`第${one}版（これから公開）` : t`第${one}版`,
        }))}
        optional
      />
    </Form>
  );
}
