import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { callOffMeeting, type Meeting } from '#contracts/exchange';
import { getMeeting, listMeetings } from '#operations/exchange';
import { readAgain } from '../api/queries.js';
import { AskButton } from '../components/ask-button.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { people } from '../texts/figures.js';

/** The secretariat calls a meeting off, once it is asked again, with the reason that everybody invited reads. */
export function CallOff({ meeting }: { meeting: Meeting }) {
  if (meeting.calledOff !== null || new Date(meeting.endsAt) <= new Date()) return null;
  return (
    <AskButton label={t`会議を中止する`} title={t`会議を中止しますか`}>
      {() => <CallOffForm meeting={meeting} />}
    </AskButton>
  );
}

function CallOffForm({ meeting: { meeting, people: coming } }: { meeting: Meeting }) {
  const client = useQueryClient();
  const form = useOperationForm(callOffMeeting, {
    given: { meeting },
    onDone: () => readAgain(client, getMeeting, listMeetings),
  });
  const them = people(coming.withPlace + coming.waiting);
  return (
    <Form form={form} submit={t`会議を中止する`}>
      <p>{t`元には戻せません。申し込んだ人（${them}）の担当者に、すぐにメールで知らせます。`}</p>
      <TextField
        form={form}
        name="reason"
        label={t`理由`}
        hint={t`招かれた自治体の担当者が読みます。`}
        maxLength={300}
      />
    </Form>
  );
}
