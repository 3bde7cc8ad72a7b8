import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { setOwnHosts } from '#contracts/catalog';
import { getOwnHosts } from '#operations/catalog';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { LinesField } from '../forms/lines-field.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';

/** The hosts that videos may be linked from, all judged at once: one field shows them all. */
const Hosts = z.strictObject({
  hosts: z
    .array(z.string())
    .default([])
    .refine((hosts) => setOwnHosts.input.safeParse({ hosts }).success),
});

/** Names the municipality's own hosts; nowhere else may videos be linked from. */
export function VideoHostsPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(getOwnHosts, {}));
  return (
    <Page
      title={t`動画を置いているホスト`}
      lead={t`ここに書いたホストの動画だけ、講座から開けます。`}
      trail={[{ to: '/courses', label: t`講座一覧` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>{({ hosts }) => <HostsForm hosts={hosts} />}</Answer>
    </Page>
  );
}

function HostsForm({ hosts }: { hosts: string[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    schema: Hosts,
    defaults: { hosts },
    send: (values) => call(setOwnHosts, values),
    onDone: async () => {
      await client.invalidateQueries({ queryKey: [getOwnHosts.name] });
      await navigate('/courses');
    },
  });
  return (
    <Form form={form} submit={t`ホストを決める`}>
      <LinesField
        form={form}
        name="hosts"
        label={t`ホストの名前`}
        hint={t`1行に1つずつ、小文字で書きます。例：video.city.example。アドレスの https:// と、/ からあとは書きません。`}
        mistakes={{ custom: t`ホストの名前だけを、1行に1つずつ、20個までで書いてください。` }}
        optional
      />
    </Form>
  );
}
