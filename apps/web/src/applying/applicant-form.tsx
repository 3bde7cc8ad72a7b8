import { t } from '@lingui/core/macro';
import { applyForProgramme } from '#contracts/progress';
import { Link, useLocation } from 'react-router';
import { z } from 'zod';
import { call } from '../api/call.js';
import { Form } from '../forms/form.js';
import { asText } from '../forms/read.js';
import { EmailField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { language } from '../texts/language.js';
import { CaseFields, ConsentField } from './case-fields.js';
import type { OpenProgramme } from './open-programmes.js';

/** What is sent, and the tick that consents. */
const schema = applyForProgramme.input.extend({ consent: z.literal(true) });

/** What need not be said; the form begins with nothing. */
const orNull = (typed: string | null) => (typed === null ? null : (asText(typed) ?? null));

interface Props {
  programme: OpenProgramme;
  municipality: string;
  onSent: (email: string) => void;
}

/** For somebody without an account. The address is confirmed by a link that is mailed to it. */
export function ApplicantForm({ programme: open, municipality, onSent }: Props) {
  const { programme, privacy } = open;
  const { pathname } = useLocation();
  const form = useForm<z.input<typeof schema>, z.output<typeof schema>, unknown>({
    schema,
    defaults: {
      applicant: { language: language(), notice: privacy.notice, familyNameKana: null, givenNameKana: null },
      // Nothing is consented to where there is no notice.
      ...(privacy.notice === null && { consent: true as const }),
    },
    given: { programme, municipality },
    send: (values) => {
      const { consent: _, ...said } = values;
      return call(applyForProgramme, said);
    },
    onDone: (_, { applicant }) => onSent(applicant.email),
  });
  return (
    <>
      <p>
        {t`アカウントをお持ちの方は、先にサインインすると、入力が少なくなります。`}{' '}
        <Link to="/sign-in" state={{ from: pathname }}>{t`サインインする`}</Link>
      </p>
      <Form form={form} submit={t`申し込む`}>
        <TextField form={form} name="applicant.familyName" label={t`氏`} autoComplete="family-name" size="medium" />
        <TextField form={form} name="applicant.givenName" label={t`名`} autoComplete="given-name" size="medium" />
        <TextField
          form={form}
          name="applicant.familyNameKana"
          label={t`氏（カナ）`}
          read={orNull}
          size="medium"
          optional
        />
        <TextField
          form={form}
          name="applicant.givenNameKana"
          label={t`名（カナ）`}
          read={orNull}
          size="medium"
          optional
        />
        <EmailField
          form={form}
          name="applicant.email"
          label={t`メールアドレス`}
          hint={t`このアドレスに、申込みを確定するためのリンクを送ります。`}
          autoComplete="email"
        />
        <CaseFields form={form} ageBand="applicant.ageBand" employmentStatus="applicant.employmentStatus" />
        <ConsentField form={form} name="consent" municipality={municipality} programme={open} />
      </Form>
    </>
  );
}
