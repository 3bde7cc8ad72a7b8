import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { stateReason } from '#contracts/progress';
import { listChallenges } from '#operations/progress';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { Checkbox, Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import type { MyEnrolment } from './my-learning.js';

interface Props {
  enrolment: MyEnrolment;
  onDone: (what: string) => Promise<void>;
}
interface Challenge {
  readonly key: string;
  readonly label: string;
}

/** In place of a challenge: a radio button has no value that is none. */
const NONE = '';
const Wanted = stateReason.input.omit({ challenge: true }).extend({ challenge: z.string() });

/** What for somebody learns: own words, one of the municipality's challenges, and who may read it. */
export function ReasonForm(props: Props) {
  const query = useQuery(readQuery(listChallenges, {}));
  return <Answer query={query}>{({ challenges }) => <Fields {...props} challenges={challenges} />}</Answer>;
}

function Fields({ enrolment, onDone, challenges }: Props & { challenges: readonly Challenge[] }) {
  const { reason = null, audience } = enrolment;
  const form = useForm({
    schema: Wanted,
    given: { enrolment: enrolment.enrolment },
    defaults: {
      words: reason?.words ?? '',
      challenge: reason?.challenge ?? NONE,
      shareWithManager: reason?.shareWithManager ?? false,
    },
    send: ({ challenge, ...rest }) => call(stateReason, { ...rest, challenge: challenge === NONE ? null : challenge }),
    refusals: { 'unknown-challenge': 'challenge' },
    onDone: () => onDone(t`学ぶ理由を残しました。`),
  });
  const options = optionsOf(challenges, reason);
  return (
    <Form form={form} submit={t`残す`}>
      <TextArea
        form={form}
        name="words"
        label={t`学ぶ理由`}
        hint={t`何のために学びますか。例：窓口で待つ人を減らしたい。一文でかまいません。`}
        rows={4}
      />
      {options.length > 0 && (
        <Radios
          form={form}
          name="challenge"
          label={t`どの課題に取り組みますか`}
          options={[...options, { value: NONE, label: t`どれでもない` }]}
        />
      )}
      {audience === 'staff' ? (
        <Checkbox
          form={form}
          name="shareWithManager"
          label={t`上司に見せる`}
          hint={t`しるしを付けないと、あなただけが読めます。あとから変えられます。`}
        />
      ) : (
        <p>{t`書いたことは、あなただけが読めます。`}</p>
      )}
    </Form>
  );
}

/** What is offered, and what this learner chose before it was taken off the list. */
function optionsOf(challenges: readonly Challenge[], reason: MyEnrolment['reason']) {
  const options = challenges.map(({ key, label }) => ({ value: key, label }));
  const { challenge = null, challengeLabel = null } = reason ?? {};
  if (challenge === null || options.some(({ value }) => value === challenge)) return options;
  return [...options, { value: challenge, label: challengeLabel ?? challenge }];
}
