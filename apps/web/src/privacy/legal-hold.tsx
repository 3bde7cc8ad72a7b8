import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { previewErasure, setLegalHold } from '#contracts/privacy';
import { getPersonRecord } from '#operations/registry';
import { readAgain } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

interface Props {
  person: string;
  held: boolean;
  onDone: (sentence: string) => void;
}

/** 法的保全: while it lasts, nobody can erase the person's records and no period of retention ends. */
export function LegalHold({ person, held, onDone }: Props) {
  const client = useQueryClient();
  const form = useOperationForm(setLegalHold, {
    given: { person, held: !held },
    onDone: async () => {
      await readAgain(client, getPersonRecord, previewErasure);
      onDone(held ? t`保全を終えました。` : t`記録を保全しました。`);
    },
  });
  return (
    <section className="section" aria-labelledby="legal-hold">
      <h2 id="legal-hold">{t`法的保全`}</h2>
      <p>
        {held
          ? t`保全を終えると、この人の記録を消去できるようになり、保存年限による消去の対象にも戻ります。`
          : t`訴訟や監査などで記録を残す必要があるときに使います。保全している間は、だれもこの人の記録を消去できません。`}
      </p>
      <Form form={form} submit={held ? t`保全を終える` : t`記録を保全する`}>
        <TextField
          form={form}
          name="reason"
          label={held ? t`保全を終える理由` : t`保全の理由`}
          maxLength={500}
          autoComplete="off"
        />
      </Form>
    </section>
  );
}
