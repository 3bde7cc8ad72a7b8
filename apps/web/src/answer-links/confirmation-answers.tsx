import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { OutputOf, RequestOf } from '#contracts';
import { answerConfirmation, type inspectConfirmation, type UseState } from '#contracts/outcomes';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { ActionButton } from '../components/action-button.js';
import { Button, ButtonRow } from '../components/button.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { hours } from '../texts/figures.js';

interface Props {
  link: string;
  asked: AskedUse;
  onAnswered: (state: UseState) => Promise<void>;
  look: () => Promise<unknown>;
}
export type AskedUse = OutputOf<typeof inspectConfirmation>;
type Said = RequestOf<typeof answerConfirmation>['answer'];

const [, correction, doubt] = answerConfirmation.input.shape.answer.options;
const Correction = correction.omit({ say: true });
const Doubt = doubt.omit({ say: true });

/** Confirmed by one tap; corrected or doubted by a short form. */
export function ConfirmationAnswers({ link, asked, onAnswered, look }: Props) {
  const [open, setOpen] = useState<'correct' | 'doubt' | null>(null);
  const say = (answer: Said) => call(answerConfirmation, { link, answer });
  const reported = hours(asked.hoursSavedPerMonth);
  const confirm = async () => {
    try {
      const { state } = await say({ say: 'confirm', hours: asked.hoursSavedPerMonth });
      await onAnswered(state);
    } catch (error) {
      // The hours are others than those that were shown: now they are shown.
      if (asFailure(error).code === 'use-changed') await look();
      throw error;
    }
  };
  const form = { say, onAnswered, asked };
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t`この報告のとおりですか`}</h2>
      <ButtonRow>
        <ActionButton kind="main" icon="done" action={confirm}>
          {t`はい、${reported}で合っています`}
        </ActionButton>
        <Button aria-expanded={open === 'correct'} onClick={() => setOpen('correct')}>
          {t`時間を直す`}
        </Button>
        <Button aria-expanded={open === 'doubt'} onClick={() => setOpen('doubt')}>
          {t`確かめられない`}
        </Button>
      </ButtonRow>
      {open === 'correct' && <CorrectForm {...form} />}
      {open === 'doubt' && <DoubtForm {...form} />}
    </section>
  );
}

type FormProps = Pick<Props, 'onAnswered' | 'asked'> & { say: (answer: Said) => Promise<{ state: UseState }> };

function CorrectForm({ say, onAnswered, asked }: FormProps) {
  const form = useForm({
    schema: Correction,
    defaults: { hours: asked.hoursSavedPerMonth },
    send: (said) => say({ say: 'correct', ...said }),
    onDone: ({ state }) => onAnswered(state),
  });
  return (
    <Form form={form} submit={t`この時間で確認する`}>
      <NumberField form={form} name="hours" label={t`正しい時間（1か月に何時間）`} />
      <TextField form={form} name="word" label={t`ひとこと`} hint={t`例：忙しい時期を除く`} optional />
    </Form>
  );
}

function DoubtForm({ say, onAnswered }: FormProps) {
  const form = useForm({
    schema: Doubt,
    send: (said) => say({ say: 'doubt', ...said }),
    onDone: ({ state }) => onAnswered(state),
  });
  return (
    <Form form={form} submit={t`「確かめられない」と答える`}>
      <TextField
        form={form}
        name="word"
        label={t`理由`}
        hint={t`報告した人と担当者が読みます。例：使っているところを見ていない`}
      />
    </Form>
  );
}
