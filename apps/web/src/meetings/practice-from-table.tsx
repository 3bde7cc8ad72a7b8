import { t } from '@lingui/core/macro';
import { useNavigate } from 'react-router';
import { startPracticeFromTable } from '#contracts/exchange';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import type { TableAddress } from './table.js';
import { themes } from '../texts/network.js';

/** Begins a practice with the notes of the table; what was begun is opened. */
export function PracticeFromTable({ address }: { address: TableAddress }) {
  const navigate = useNavigate();
  const form = useOperationForm(startPracticeFromTable, {
    given: { ...address },
    onDone: ({ practice }) => navigate(`/exchange/practices/${practice}/edit`),
  });
  return (
    <section className="section" aria-labelledby="practice">
      <h2 id="practice">{t`メモから事例を書く`}</h2>
      <p>
        {t`このテーブルのメモが入った下書きから始めます。ほかの自治体がやってみることは入りません。ほかの自治体の人の名前は、分かる範囲で○○に置きかえます。残っていないか確かめてください。公開するまで、ほかの自治体は読めません。`}
      </p>
      <Form form={form} submit={t`事例を書き始める`}>
        <Radios form={form} name="theme" label={t`事例のテーマ`} options={themes()} />
      </Form>
    </section>
  );
}
