import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { PlannedWave, Wave } from '#contracts/outcomes';
import { getSurveyResults, listQuestionnaires, planSurveys } from '#operations/outcomes';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { Checkbox } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { Select, type Option } from '../forms/select.js';
import { NumberField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import { waveName, type WaveResult } from './surveys.js';

const { questionnaire, afterDays, openDays, anonymous } = PlannedWave.shape;
/** A wave without a questionnaire asks nothing. */
const Planned = z.object({ questionnaire: questionnaire.optional(), afterDays, openDays, anonymous });
const Wanted = z.object({ T0: Planned, T1: Planned, T2: Planned, T3: Planned });

interface Props {
  programme: string;
  waves: readonly WaveResult[];
  onDone: () => void;
}

/** Which questionnaire is asked at which wave. */
export function PlanForm(props: Props) {
  const query = useQuery(readQuery(listQuestionnaires, {}));
  return (
    <Answer query={query}>
      {({ items }) => <Fields {...props} options={items.map(({ key, title }) => ({ value: key, label: title }))} />}
    </Answer>
  );
}

function Fields({ programme, waves, onDone, options }: Props & { options: readonly Option[] }) {
  const client = useQueryClient();
  const standing = (wave: Wave) => {
    const planned = waves.find((one) => one.wave === wave);
    return {
      questionnaire: planned?.questionnaire,
      afterDays: planned?.afterDays ?? 0,
      openDays: planned?.openDays ?? 30,
      anonymous: planned?.anonymous ?? false,
    };
  };
  const form = useForm({
    schema: Wanted,
    defaults: { T0: standing('T0'), T1: standing('T1'), T2: standing('T2'), T3: standing('T3') },
    send: (wanted) =>
      call(planSurveys, {
        programme,
        waves: Wave.options.flatMap((wave) => {
          const { questionnaire: key, ...rest } = wanted[wave];
          return key === undefined ? [] : [{ wave, questionnaire: key, ...rest }];
        }),
      }),
    onDone: async () => {
      await client.invalidateQueries({ queryKey: [getSurveyResults.name] });
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`変える`}>
      {Wave.options.map((wave) => (
        <fieldset key={wave} className="field survey-question">
          <legend>{waveName(wave)}</legend>
          <Select
            form={form}
            name={`${wave}.questionnaire`}
            label={t`アンケート`}
            options={options}
            empty={t`聞かない`}
            optional
          />
          <NumberField form={form} name={`${wave}.afterDays`} label={t`何日後に案内するか`} />
          <NumberField form={form} name={`${wave}.openDays`} label={t`何日間答えられるか`} />
          <Checkbox
            form={form}
            name={`${wave}.anonymous`}
            label={t`匿名にする`}
            hint={t`送った答えは変えられません。少ない人数の結果は「―」になります。`}
          />
        </fieldset>
      ))}
    </Form>
  );
}
