import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { ProgrammeId } from '#contracts';
import type { LearningProvider } from '#contracts/registry';
import { listLearningProviders } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { csvRefusals } from '../api/send-file.js';
import { Radios } from '../forms/choices.js';
import { FileField } from '../forms/file-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { useForm, type FormOf } from '../forms/use-form.js';
import { programmeOptions, recentProgrammes } from '../programmes/programmes.js';
import { audienceOf, fileKindName, fileKinds, type Chosen, type FileKind, type Inspection } from './imports.js';
import { inspectFile, startImport } from './upload.js';

const Choice = z.strictObject({
  kind: z.enum(fileKinds),
  programme: ProgrammeId.optional(),
  provider: z.string().optional(),
  file: z.instanceof(File),
});

/** A file that was read. `dryRun`: the import that says what would happen; null where columns are missing. */
export interface Read {
  readonly chosen: Chosen;
  readonly inspection: Inspection;
  readonly dryRun: string | null;
}

const refusals = {
  ...Object.fromEntries([...csvRefusals, 'too-many-rows'].map((code) => [code, 'file' as const])),
  'unknown-programme': 'programme',
  'wrong-audience': 'programme',
  'programme-missing': 'programme',
  'programme-closed': 'programme',
  'unknown-provider': 'provider',
} as const;

/** The first step: what the file holds, and the file. Reading it changes nothing. */
export function ChooseFile(props: {
  kind: FileKind;
  programme: string | null;
  provider: string | null;
  onRead: (read: Read) => void;
}) {
  const programmes = useQuery(recentProgrammes).data;
  const form = useForm({
    schema: Choice,
    defaults: {
      kind: props.kind,
      ...(props.programme && { programme: props.programme }),
      ...(props.provider && { provider: props.provider }),
    },
    send: async (chosen): Promise<Read> => {
      const inspection = await inspectFile(chosen);
      const dryRun = inspection.missing.length === 0 ? (await startImport(chosen, true)).importId : null;
      return { chosen, inspection, dryRun };
    },
    refusals,
    onDone: props.onRead,
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const provider = useWatch({ control: form.control, name: 'provider' });
  const providers = useQuery({ ...readQuery(listLearningProviders, {}), enabled: kind === 'completions' }).data?.items;
  const mapping = kind === 'completions' ? providers?.find((one) => one.provider === provider) : undefined;
  const options = programmeOptions(programmes, mapping ? 'any' : audienceOf(kind));
  const { setValue } = form;
  useEffect(() => {
    // A programme of another audience does not stay chosen.
    if (programmes && kind !== props.kind) setValue('programme', undefined);
    if (kind !== 'completions') setValue('provider', undefined);
  }, [programmes, kind, props.kind, setValue]);
  return (
    <Form form={form} submit={t`内容を確かめる`}>
      <Radios
        form={form}
        name="kind"
        label={t`何のファイルですか`}
        options={fileKinds.map((value) => ({ value, label: fileKindName(value) }))}
      />
      {kind === 'completions' && <Provider form={form} providers={providers} />}
      {options.length > 0 && (
        <Select
          form={form}
          name="programme"
          options={options}
          {...(mapping
            ? { label: t`記録する事業`, hint: t`学習サービスの一覧には事業が書かれていないので、選んでください。` }
            : {
                label: t`登録する事業`,
                hint: t`選ぶと、名簿の人をその事業の受講者として登録します。あとからでも登録できます。`,
                empty: t`事業には登録しない`,
                optional: true,
              })}
        />
      )}
      <FileField
        form={form}
        name="file"
        label={t`CSVファイル`}
        hint={hintOf(kind, mapping)}
        accept=".csv,.txt,.tsv,text/csv"
      />
    </Form>
  );
}

/** What the file has to have, and what need not be thought about. */
function hintOf(kind: FileKind, mapping: LearningProvider | undefined): string {
  const headings = mapping
    ? columnsOf(mapping)
    : {
        staff: t`職員番号、氏、名`,
        company: t`企業名、氏、名、メールアドレス`,
        citizen: t`氏、名、メールアドレス`,
        placements: t`メールアドレス、事業、就職日、雇用保険適用、期間の定めなし、関連就職`,
        'placement-checks': t`メールアドレス、事業、確認時期、就業、確認先、確認日`,
        'workplace-uses': t`事業、活用日、活用内容と、メールアドレスか職員番号`,
        completions: t`事業、講座、レッスン、修了日と、メールアドレスか職員番号`,
      }[kind];
  return t`必要な見出し：${headings}。文字コードと区切りは自動で見分けます。ここにファイルを置くこともできます。`;
}

type ChoiceForm = FormOf<z.input<typeof Choice>>;

/** Whose file of completions it is. */
function Provider({ form, providers = [] }: { form: ChoiceForm; providers: readonly LearningProvider[] | undefined }) {
  return (
    <>
      {providers.length > 0 && (
        <Select
          form={form}
          name="provider"
          label={t`どこの一覧ですか`}
          options={providers.map(({ provider, name }) => ({ value: provider, label: name }))}
          empty={t`この仕組みの見出しで書いた一覧`}
          optional
        />
      )}
      <p>
        <Link to="/learning-providers">{t`学習サービスの一覧の読み方を決める`}</Link>
      </p>
    </>
  );
}

const columnsOf = ({ person, courseColumn, completedOn, progress }: LearningProvider): string =>
  [person.column, courseColumn, completedOn.column, ...(progress ? [progress.column] : [])].join(t`、`);
