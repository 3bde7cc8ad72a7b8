import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MunicipalityCode, OutputOf } from '#contracts';
import { getDeclaration, getMembership, signDeclaration } from '#contracts/registry';
import { readAgain, readQuery } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { sessionQuery } from '../session/session.js';
import { Answer } from '../shell/answer.js';
import { DeclarationText } from './declaration-text.js';

interface Props {
  municipality: MunicipalityCode;
  onDone: (sentence: string) => void;
}

/** The joint declaration to read, and the signature below it: with it the municipality joins. */
export function SignForm(props: Props) {
  const query = useQuery(readQuery(getDeclaration, {}));
  return (
    <section className="section" aria-labelledby="sign">
      <h2 id="sign">{t`共同宣言に署名して参加する`}</h2>
      <Answer query={query}>
        {(declaration) => (
          <>
            <DeclarationText declaration={declaration} under={2} />
            <Signature {...props} declaration={declaration} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Signature({
  municipality,
  declaration: { version, hash },
  onDone,
}: Props & { declaration: OutputOf<typeof getDeclaration> }) {
  const client = useQueryClient();
  const form = useOperationForm(signDeclaration, {
    given: { municipality, version, hash },
    onDone: async () => {
      onDone(t`共同宣言に署名しました。今日から参加自治体です。`);
      // What members share opens with it: the menu, and what the session may.
      await Promise.all([readAgain(client, getMembership), client.refetchQueries({ queryKey: sessionQuery.queryKey })]);
    },
  });
  return (
    <Form form={form} submit={t`署名して参加する`}>
      <TextField form={form} name="post" label={t`署名する人の職`} hint={t`例：市長`} size="medium" />
      <TextField form={form} name="name" label={t`署名する人の氏名`} size="medium" />
    </Form>
  );
}
