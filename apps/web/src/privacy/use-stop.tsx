import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { liftUseStop, listUseStops, stopUse } from '#contracts/privacy';
import { getPersonRecord } from '#operations/registry';
import { readAgain } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { today } from '../texts/dates.js';
import { RequestFields } from './request-fields.js';

interface Props {
  person: string;
  onDone: (sentence: string) => void;
}

/** 利用停止: what is recorded stays, and is used no more; or again. */
export function UseStop({ stopped, ...props }: Props & { stopped: boolean }) {
  return (
    <section className="section" aria-labelledby="use-stop">
      <h2 id="use-stop">{t`利用停止`}</h2>
      {stopped ? <Lifting {...props} /> : <Stopping {...props} />}
    </section>
  );
}

/** Both lists and the record say it afterwards. */
function useAsked() {
  const client = useQueryClient();
  return () => readAgain(client, getPersonRecord, listUseStops);
}

function Stopping({ person, onDone }: Props) {
  const ask = useAsked();
  const form = useOperationForm(stopUse, {
    defaults: { receivedOn: today() },
    given: { person },
    refusals: { 'date-in-future': 'receivedOn' },
    onDone: async () => {
      await ask();
      onDone(t`利用停止を始めました。`);
    },
  });
  return (
    <>
      <p>{t`記録は残したまま、使うのをやめます。受講は止まり、メールは届かず、名簿にも出なくなります。あとで再開できます。`}</p>
      <Form form={form} submit={t`利用を停止する`}>
        <RequestFields form={form} />
        <TextField form={form} name="reason" label={t`停止の理由`} maxLength={500} autoComplete="off" />
      </Form>
    </>
  );
}

function Lifting({ person, onDone }: Props) {
  const ask = useAsked();
  const form = useOperationForm(liftUseStop, {
    given: { person },
    onDone: async () => {
      await ask();
      onDone(t`利用の再開を始めました。`);
    },
  });
  return (
    <>
      <p>{t`再開すると、止まっていた受講が続きから始まります。`}</p>
      <Form form={form} submit={t`利用を再開する`}>
        <TextField form={form} name="reason" label={t`再開の理由`} maxLength={500} autoComplete="off" />
      </Form>
    </>
  );
}
