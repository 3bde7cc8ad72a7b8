import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useController, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { MunicipalityCode } from '#contracts';
import type { FigureReference, QuotedFigure } from '#contracts/exchange';
import { listPublishedFigures, listPublishedReports } from '#operations/reporting';
import { readQuery } from '../api/queries.js';
import { Button } from '../components/button.js';
import { FieldGroup } from '../forms/field-frame.js';
import type { FormOf } from '../forms/use-form.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';

type WithFigures = FieldValues & { figures: FigureReference[] };

const keyOf = ({ subject, edition, figure }: FigureReference): string => `${subject} ${edition} ${figure}`;

/** Figures of published reports that a practice quotes: chosen, never typed. */
export function FiguresField<Values extends WithFigures>({
  form,
  quoted,
}: {
  form: FormOf<Values>;
  quoted: readonly QuotedFigure[];
}) {
  const name = 'figures' as FieldPath<Values>;
  const { field } = useController({ control: form.control, name });
  const chosen = field.value as readonly FigureReference[];
  const [known, setKnown] = useState(quoted);
  const set = (figures: readonly FigureReference[]) =>
    field.onChange([...figures] as FieldPathValue<Values, FieldPath<Values>>);
  const add = (figure: QuotedFigure) => {
    if (chosen.some((one) => keyOf(one) === keyOf(figure))) return;
    setKnown([...known, figure]);
    set([...chosen, { subject: figure.subject, edition: figure.edition, figure: figure.figure }]);
  };
  const shown = known.filter((one) => chosen.some((each) => keyOf(each) === keyOf(one)));
  return (
    <FieldGroup
      id={`${form.id}figures`}
      label={t`公開した報告の数字`}
      hint={t`成果の数字は、公開した報告から選びます。あとで変わらず、人数の少ない数字は「―」のままです。`}
      optional
      mistake={undefined}
    >
      <ul className="list">
        {shown.map((one) => (
          <Quoted
            key={keyOf(one)}
            quoted={one}
            onRemove={() => set(chosen.filter((each) => keyOf(each) !== keyOf(one)))}
          />
        ))}
      </ul>
      <Adding onAdd={add} />
    </FieldGroup>
  );
}

function Quoted({ quoted: { figure, value, reportName }, onRemove }: { quoted: QuotedFigure; onRemove: () => void }) {
  const said = valueOf(value);
  return (
    <li>
      {t`${figure}：${said}（${reportName}）`}
      <Button kind="text" aria-label={t`${figure}を外す`} onClick={onRemove}>{t`外す`}</Button>
    </li>
  );
}

const yearName = (fiscalYear: number): string => t`${fiscalYear}年度の成果`;
const valueOf = (value: QuotedFigure['value']): string => (value === null ? t`該当なし` : String(value));

/** First the report, then one of its figures. */
function Adding({ onAdd }: { onAdd: (figure: QuotedFigure) => void }) {
  const { desk } = useMe();
  const id = useId();
  const [subject, setSubject] = useState('');
  const municipality = MunicipalityCode.parse(desk?.municipality);
  const reports = useQuery(readQuery(listPublishedReports, { municipality }));
  return (
    <Answer query={reports}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t`公開した報告がないため、引用できる数字はまだありません。`}</p>
        ) : (
          <>
            <div className="field">
              <label htmlFor={id}>{t`どの報告から`}</label>
              <select
                id={id}
                className="input input-full"
                value={subject}
                onChange={(event) => setSubject(event.target.value)}
              >
                <option value="">{t`選んでください`}</option>
                {items.map((one) => (
                  <option key={one.subject} value={one.subject}>
                    {one.name ?? yearName(one.fiscalYear)}
                  </option>
                ))}
              </select>
            </div>
            {subject !== '' && <Figures key={subject} subject={subject} onAdd={onAdd} />}
          </>
        )
      }
    </Answer>
  );
}

function Figures({ subject, onAdd }: { subject: string; onAdd: (figure: QuotedFigure) => void }) {
  const id = useId();
  const [figure, setFigure] = useState('');
  const query = useQuery(readQuery(listPublishedFigures, { subject }));
  return (
    <Answer query={query}>
      {({ edition, name, figures }) => {
        const found = figures.find((one) => one.figure === figure);
        return (
          <>
            <div className="field">
              <label htmlFor={id}>{t`どの数字を`}</label>
              <select
                id={id}
                className="input input-full"
                value={figure}
                onChange={(event) => setFigure(event.target.value)}
              >
                <option value="">{t`選んでください`}</option>
                {figures.map((one) => (
                  <option key={one.figure} value={one.figure}>
                    {[one.figure, valueOf(one.value)].join(' ')}
                  </option>
                ))}
              </select>
            </div>
            <Button
              aria-disabled={!found}
              onClick={() => found && onAdd({ subject, edition, figure, reportName: name, value: found.value })}
            >{t`この数字を引用する`}</Button>
          </>
        );
      }}
    </Answer>
  );
}
