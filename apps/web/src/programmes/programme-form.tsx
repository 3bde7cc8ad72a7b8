import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { OutputOf, ProgrammeId, PurchaseId, RequestOf } from '#contracts';
import { openProgramme } from '#contracts/progress';
import { getProgramme, getProgrammeStanding, listProgrammes } from '#operations/progress';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { EmptyState } from '../components/empty-state.js';
import { Checkboxes, Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { KeyField } from '../forms/key-field.js';
import { asNumber } from '../forms/read.js';
import { Select, type Option } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { fiscalYearLabel, fiscalYearOf } from '../texts/dates.js';
import { audienceName } from '../texts/names.js';
import { coursesToChoose } from './courses-to-choose.js';
import { PrivacyFields } from './privacy-fields.js';
import { SeatsPreview } from './seats-preview.js';
import { purchasesToChoose, type PurchaseToChoose } from './purchases-to-choose.js';
import { seatsLabel } from '../texts/figures.js';

type Said = RequestOf<typeof openProgramme>;

interface Props {
  /** That is changed. */
  programme?: ProgrammeId;
  defaults: Partial<Said>;
  /** Of a new programme: keys that are in use. Left out: the programme with the key of the defaults is changed. */
  taken?: ReadonlySet<string>;
}

/** A programme as the office says it. */
export function ProgrammeForm(props: Props) {
  const courses = useQuery(coursesToChoose);
  const purchases = useQuery(purchasesToChoose(useMe().desk?.municipality, props.defaults.plan?.purchase));
  return (
    <Answer query={courses}>
      {(options) =>
        options.length === 0 ? (
          <EmptyState title={t`選べる講座が、まだありません。`}>
            <p>{t`事業には、講座が1つ以上必要です。講座を公開すると、ここで事業を開けます。`}</p>
          </EmptyState>
        ) : (
          <Answer query={purchases}>
            {(seats) => (
              <Fields
                {...props}
                courses={options.map(({ course, title }) => ({ value: course, label: title }))}
                purchases={seats.map(purchaseOption)}
              />
            )}
          </Answer>
        )
      }
    </Answer>
  );
}

const purchaseOption = ({ purchase, title, free }: PurchaseToChoose): Option => {
  const seats = seatsLabel(free);
  return { value: purchase, label: t`${title}（空いている席：${seats}）` };
};

function Fields({
  programme,
  defaults,
  taken,
  courses,
  purchases,
}: Props & { courses: Option[]; purchases: Option[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const given = taken ? {} : { key: defaults.key };
  const form = useForm<Said, Said, OutputOf<typeof openProgramme>>({
    // Opening a programme with a key that is there changes that one: nobody means it who opens a new one.
    schema: openProgramme.input.refine(({ key }) => !taken?.has(key), { path: ['key'] }),
    defaults: { courses: [], ...defaults },
    given,
    // An empty text takes back what was written; where there is nothing to choose from, the purchase stays.
    send: ({ plan, ...values }) =>
      call(openProgramme, {
        ...values,
        noticeText: values.noticeText ?? null,
        ...(purchases.length > 0 && { plan: { purchase: plan?.purchase ?? null } }),
      }),
    refusals: {
      'period-reversed': 'endsOn',
      'audience-fixed': 'audience',
      'unknown-course': 'courses',
      'course-withdrawn': 'courses',
      'course-key-twice': 'courses',
      'notice-missing': 'privacy.notice',
      'notice-version-needed': 'privacy.notice',
      // A course that stands on the path was taken out.
      'path-unclear': 'courses',
      'purchase-fixed': 'plan.purchase',
      'purchase-over': 'plan.purchase',
    },
    onDone: async ({ programme }) => {
      await readAgain(client, listProgrammes, getProgramme, getProgrammeStanding);
      await navigate(`/programmes/${programme}/learners`);
    },
  });
  const now = fiscalYearOf(new Date());
  const years = [now - 1, now, now + 1].map((year) => ({ value: String(year), label: fiscalYearLabel(year) }));
  const audiences = (['staff', 'company', 'citizen'] as const).map((value) => ({ value, label: audienceName(value) }));
  return (
    <Form form={form} submit={taken ? t`事業を開く` : t`変更する`}>
      <TextField form={form} name="name" label={t`事業の名前`} />
      <Radios form={form} name="audience" label={t`対象`} options={audiences} />
      <Select form={form} name="fiscalYear" label={t`年度`} options={years} read={asNumber} />
      <DateField form={form} name="startsOn" label={t`始まる日`} />
      <DateField form={form} name="endsOn" label={t`終わる日`} />
      <Checkboxes
        form={form}
        name="courses"
        label={t`受けてもらう講座`}
        hint={t`今の版で固定します。講座があとで変わっても、この事業では変わりません。`}
        options={courses}
      />
      {purchases.length > 0 && (
        <Select
          form={form}
          name="plan.purchase"
          label={t`席を使う共同調達`}
          hint={t`選ぶと、登録した人が1席ずつ使います。席がないときは、順番待ちになります。受講者がいる事業でも、あとから選んだり、やめたりできます。`}
          empty={t`共同調達の席を使わない`}
          options={purchases}
          optional
        />
      )}
      {programme && (
        <SeatsPreview
          form={form}
          programme={programme}
          before={(defaults.plan?.purchase ?? null) as PurchaseId | null}
        />
      )}
      {taken && (
        <KeyField
          form={form}
          hint={t`ファイルの中でこの事業を指すときに使います。そのままでもかまいません。小文字の英数字とハイフンで書きます。`}
          mistakes={{ custom: t`この記号は、ほかの事業で使っています。別の記号にしてください。` }}
        />
      )}
      <PrivacyFields form={form} />
    </Form>
  );
}
