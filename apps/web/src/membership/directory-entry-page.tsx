import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import type { MunicipalityCode, OutputOf } from '#contracts';
import { directoryFields, getMembership, listDirectory, setDirectoryEntry } from '#contracts/registry';
import { call } from '../api/call.js';
import { readAgain, writingQuery } from '../api/queries.js';
import { Checkboxes } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { themes } from '../texts/network.js';

const { organ, lookingFor, ...said } = directoryFields;
/** What need not be said may stay empty. */
const schema = z.strictObject({
  ...said,
  organ: organ.unwrap().optional(),
  lookingFor: lookingFor.unwrap().optional(),
});

/** What a municipality says of itself to officials of members. */
export function DirectoryEntryPage() {
  const { municipality = '' } = useParams();
  const query = useQuery(writingQuery(getMembership, { municipality: municipality as MunicipalityCode }));
  return (
    <Page
      title={t`名鑑に載せる内容`}
      lead={t`参加自治体の職員と事務局だけが見られます。`}
      trail={[{ to: `/memberships/${municipality}`, label: t`ネットワークへの参加` }]}
      demo={isDemo(municipality)}
      width="narrow"
    >
      <Answer query={query}>{(membership) => <Entry membership={membership} />}</Answer>
    </Page>
  );
}

function Entry({ membership }: { membership: OutputOf<typeof getMembership> }) {
  // What is written goes over what was there when the writing began, whatever is read meanwhile.
  const [{ municipality, version, directory }] = useState(membership);
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<z.input<typeof schema>, z.output<typeof schema>, unknown>({
    schema,
    defaults: {
      department: directory?.department ?? '',
      organ: directory?.organ ?? '',
      themes: directory?.themes ?? [],
      lookingFor: directory?.lookingFor ?? '',
    },
    send: ({ organ: body = null, lookingFor: text = null, ...rest }) =>
      call(setDirectoryEntry, { municipality, version, ...rest, organ: body, lookingFor: text }),
    onDone: async () => {
      await readAgain(client, getMembership, listDirectory);
      await navigate(`/memberships/${municipality}`);
    },
  });
  return (
    <Form form={form} submit={t`この内容を載せる`}>
      <TextField form={form} name="department" label={t`担当部署`} hint={t`例：総務部 DX推進課`} />
      <TextField
        form={form}
        name="organ"
        label={t`実施機関`}
        hint={t`例：市長部局、教育委員会`}
        size="medium"
        optional
      />
      <Checkboxes form={form} name="themes" label={t`関心のある分科会`} options={themes()} optional />
      <TextArea
        form={form}
        name="lookingFor"
        label={t`ほかの自治体に求めていること`}
        hint={t`例：管理職に学ぶ理由を伝えた経験を聞きたい`}
        optional
      />
    </Form>
  );
}
