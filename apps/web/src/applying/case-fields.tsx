import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { MunicipalityCode } from '#contracts';
import { AgeBand } from '#contracts/progress';
import { getPrivacyNotice } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { Facts } from '../components/facts.js';
import { NoticeText } from '../components/notice-text.js';
import { Checkbox } from '../forms/choices.js';
import { Select } from '../forms/select.js';
import type { FormOf } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import type { OpenProgramme } from './open-programmes.js';
import { ageBandName, employmentStatuses } from './words.js';

interface Props<Values extends FieldValues> {
  form: FormOf<Values>;
  ageBand: FieldPath<Values>;
  employmentStatus: FieldPath<Values>;
}

/** What somebody says of themselves when they apply. */
export function CaseFields<Values extends FieldValues>({ form, ageBand, employmentStatus }: Props<Values>) {
  return (
    <>
      <Select
        form={form}
        name={ageBand}
        label={t`年代`}
        options={AgeBand.options.map((value) => ({ value, label: ageBandName(value) }))}
      />
      <Select form={form} name={employmentStatus} label={t`いまの仕事`} options={employmentStatuses()} />
    </>
  );
}

/** What the data is used for, and the consent to the present version of the notice; without one nothing is asked. */
export function ConsentField<Values extends FieldValues>(props: {
  form: FormOf<Values>;
  name: FieldPath<Values>;
  municipality: string;
  programme: OpenProgramme;
}) {
  const { form, name, municipality, programme } = props;
  const { purpose, notice, organ } = programme.privacy;
  const asked = { municipality: municipality as MunicipalityCode, programme: programme.programme };
  const query = useQuery({ ...readQuery(getPrivacyNotice, asked), enabled: notice !== null });
  return (
    <section aria-labelledby="privacy" className="section">
      <h2 id="privacy">{t`個人情報の取り扱い`}</h2>
      <Facts
        facts={[
          [t`利用目的`, purpose ?? t`自治体の担当者に聞いてください。`],
          ...(organ === null ? [] : ([[t`実施機関`, organ]] as const)),
          ...(notice === null ? [] : ([[t`説明の版`, notice]] as const)),
        ]}
      />
      {notice !== null && (
        <Answer query={query}>
          {({ text }) => (
            <>
              {text && <NoticeText text={text} />}
              <Checkbox form={form} name={name} label={t`説明を読み、同意する`} />
            </>
          )}
        </Answer>
      )}
    </section>
  );
}
