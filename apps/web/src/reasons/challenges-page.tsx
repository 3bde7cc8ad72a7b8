import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { z } from 'zod';
import { setChallenges } from '#contracts/progress';
import { listChallenges } from '#operations/progress';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { Button } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { newId } from '../device/new-id.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';

const MOST = 20;
const Challenge = setChallenges.input.shape.challenges.element;
type Challenges = z.infer<typeof setChallenges.input>['challenges'];
/** An emptied line is taken off the list. */
const Lines = z.object({
  challenges: z.array(Challenge.extend({ label: Challenge.shape.label.optional() })),
});

/** What learners choose from when they say what for they learn. */
export function ChallengesPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(listChallenges, {}));
  const [saved, setSaved] = useState(0);
  return (
    <Page
      title={t`自治体の課題`}
      lead={t`受講者は、学ぶ理由を書くときに、ここから1つを選べます。`}
      trail={[{ to: '/programmes', label: t`事業一覧` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      {saved > 0 && <DoneNotice key={saved}>{t`課題を残しました。`}</DoneNotice>}
      <Answer query={query}>
        {({ challenges }) => (
          <Fields key={saved} challenges={challenges} onDone={() => setSaved((times) => times + 1)} />
        )}
      </Answer>
    </Page>
  );
}

function Fields({ challenges, onDone }: { challenges: Challenges; onDone: () => void }) {
  const client = useQueryClient();
  const form = useForm({
    schema: Lines,
    defaults: { challenges: challenges.length > 0 ? challenges : [1, 2, 3].map(() => empty()) },
    send: ({ challenges: lines }) =>
      call(setChallenges, { challenges: lines.flatMap(({ key, label }) => (label ? [{ key, label }] : [])) }),
    onDone: async () => {
      await client.invalidateQueries({ queryKey: [listChallenges.name] });
      onDone();
    },
  });
  const { fields, append } = useFieldArray({ control: form.control, name: 'challenges', keyName: 'place' });
  return (
    <Form
      form={form}
      submit={t`残す`}
      actions={fields.length < MOST && <Button kind="text" onClick={() => append(empty())}>{t`課題を足す`}</Button>}
    >
      <p>{t`住民や職員が困っていることを、短い言葉で書きます。例：介護の手続きに時間がかかる`}</p>
      <p>{t`空にした課題は、選べなくなります。すでに選んだ人の記録は残ります。`}</p>
      {fields.map(({ place }, at) => {
        const nth = at + 1;
        return <TextField key={place} form={form} name={`challenges.${at}.label`} label={t`課題${nth}`} optional />;
      })}
    </Form>
  );
}

const empty = () => ({ key: newId(), label: undefined });
