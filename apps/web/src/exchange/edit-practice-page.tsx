import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { savePracticeDraft } from '#contracts/exchange';
import type { PracticeDraft } from '#contracts/exchange';
import { getPracticeDraft, listPractices } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain, writingQuery } from '../api/queries.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { AttachmentsField } from './attachments-field.js';
import { FiguresField } from './figures-field.js';
import { partNames, practiceAddress, practiceOf } from './practices.js';
import { themes } from '../texts/network.js';

const { context, problem, done, cost, people, result, failed } = savePracticeDraft.input.shape;
/** Every part may be left empty while it is being written. */
const PracticeText = savePracticeDraft.input.omit({ practice: true, version: true }).extend({
  context: context.default(''),
  problem: problem.default(''),
  done: done.default(''),
  cost: cost.default(''),
  people: people.default(''),
  result: result.default(''),
  failed: failed.default(''),
});

/** Writes a practice’s next version. */
export function EditPracticePage() {
  const { desk } = useMe();
  const practice = practiceOf(useParams());
  const query = useQuery(writingQuery(getPracticeDraft, { practice }));
  return (
    <Page
      title={t`事例の内容を書く`}
      lead={t`書けるところから書きます。空のところは表示しません。うまくいかなかったことだけの事例も歓迎です。`}
      trail={[
        { to: '/exchange', label: t`自治体の事例` },
        { to: `${practiceAddress(practice)}/draft`, label: query.data?.title ?? t`事例` },
      ]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>{(draft) => <Fields key={draft.version} draft={draft} />}</Answer>
    </Page>
  );
}

function Fields({ draft }: { draft: PracticeDraft }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { practice, version, follows: _, state: __, figures, attachments, ...text } = draft;
  const form = useForm({
    schema: PracticeText,
    defaults: {
      ...text,
      figures: figures.map(({ subject, edition, figure }) => ({ subject, edition, figure })),
      attachments: attachments.map(({ attachment }) => attachment),
    },
    send: (written) => call(savePracticeDraft, { practice, version, ...written }),
    onDone: async () => {
      await readAgain(client, getPracticeDraft, listPractices);
      await navigate(`${practiceAddress(practice)}/draft`, { state: 'saved' });
    },
  });
  return (
    <Form form={form} submit={t`下書きを残す`}>
      <p>{t`個人が分かることは書かないでください。「- 」で箇条書きになります。`}</p>
      <TextField form={form} name="title" label={t`事例の名前`} maxLength={100} />
      <Radios form={form} name="theme" label={t`テーマ`} options={themes()} />
      {partNames().map(([part, name]) => (
        <TextArea key={part} form={form} name={part} label={name} optional rows={part === 'cost' ? 2 : 4} />
      ))}
      <FiguresField form={form} quoted={figures} />
      <AttachmentsField form={form} known={attachments} />
      <Radios
        form={form}
        name="visibility"
        label={t`見られる人`}
        options={[
          { value: 'members', label: t`参加自治体`, hint: t`参加自治体の担当者と監査、事務局が読めます。` },
          { value: 'public', label: t`だれでも`, hint: t`サインインしない人も読めるページになります。` },
        ]}
      />
    </Form>
  );
}
