import { t } from '@lingui/core/macro';
import { listOpenProgrammes } from '#contracts/progress';
import { useNavigate } from 'react-router';
import { Form } from '../forms/form.js';
import { asCode } from '../forms/read.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { Page } from '../shell/page.js';

/** For who has no address of a municipality's own list: its code leads there. */
export function ChooseMunicipalityPage() {
  const navigate = useNavigate();
  const form = useOperationForm(listOpenProgrammes, {
    refusals: { 'unknown-municipality': 'municipality' },
    onDone: (_, { municipality }) => navigate(`/open-programmes/${municipality}`),
  });
  return (
    <Page title={t`募集中の講座を探す`} lead={t`お住まいの自治体の、募集中の講座を見られます。`} width="card">
      <Form form={form} submit={t`講座を見る`}>
        <TextField
          form={form}
          name="municipality"
          label={t`自治体コード`}
          hint={t`6桁の数字です。自治体の案内に書かれています。`}
          read={asCode}
          inputMode="numeric"
          size="short"
        />
      </Form>
    </Page>
  );
}
