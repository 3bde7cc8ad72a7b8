import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { ProgrammeId } from '#contracts';
import { csvRefusals } from '../api/send-file.js';
import { Radios } from '../forms/choices.js';
import { FileField } from '../forms/file-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { useForm } from '../forms/use-form.js';
import { programmeOptions, recentProgrammes } from '../programmes/programmes.js';
import { audienceOf, fileKindName, fileKinds, type Chosen, type FileKind, type Inspection } from './imports.js';
import { inspectFile, startImport } from './upload.js';

const Choice = z.strictObject({
  kind: z.enum(fileKinds),
  programme: ProgrammeId.optional(),
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
} as const;

/** The first step: what the file holds, and the file. Reading it changes nothing. */
export function ChooseFile(props: { kind: FileKind; programme: string | null; onRead: (read: Read) => void }) {
  const programmes = useQuery(recentProgrammes).data;
  const form = useForm({
    schema: Choice,
    defaults: { kind: props.kind, ...(props.programme && { programme: props.programme }) },
    send: async (chosen): Promise<Read> => {
      const inspection = await inspectFile(chosen);
      const dryRun = inspection.missing.length === 0 ? (await startImport(chosen, true)).importId : null;
      return { chosen, inspection, dryRun };
    },
    refusals,
    onDone: props.onRead,
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const options = programmeOptions(programmes, audienceOf(kind));
  const { setValue } = form;
  useEffect(() => {
    // A programme of another audience does not stay chosen.
    if (programmes && kind !== props.kind) setValue('programme', undefined);
  }, [programmes, kind, props.kind, setValue]);
  return (
    <Form form={form} submit={t`内容を確かめる`}>
      <Radios
        form={form}
        name="kind"
        label={t`何のファイルですか`}
        options={fileKinds.map((value) => ({ value, label: fileKindName(value) }))}
      />
      {options.length > 0 && (
        <Select
          form={form}
          name="programme"
          label={t`登録する事業`}
          hint={t`選ぶと、名簿の人をその事業の受講者として登録します。あとからでも登録できます。`}
          options={options}
          empty={t`事業には登録しない`}
          optional
        />
      )}
      <FileField form={form} name="file" label={t`CSVファイル`} hint={hintOf(kind)} accept=".csv,.txt,.tsv,text/csv" />
    </Form>
  );
}

/** What the file has to have, and what need not be thought about. */
function hintOf(kind: FileKind): string {
  const headings = {
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
