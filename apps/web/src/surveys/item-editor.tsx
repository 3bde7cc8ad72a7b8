import { t } from '@lingui/core/macro';
import { useId, type ReactNode } from 'react';
import type { QuestionnaireItem } from '#contracts/outcomes';
import { Button, ButtonRow } from '../components/button.js';
import { nextKey } from './draft-items.js';

interface Props {
  item: QuestionnaireItem;
  onChange: (item: QuestionnaireItem) => void;
}

/** What one item asks, and how it is answered. Its key stays, whatever is written. */
export function ItemEditor({ item, onChange }: Props) {
  return (
    <>
      <Line label={t`問い`} value={item.text} max={300} onChange={(text) => onChange({ ...item, text })} />
      <ByKind item={item} onChange={onChange} />
      <Check label={t`必ず答える`} on={item.required} onChange={(required) => onChange({ ...item, required })} />
      <p className="field-hint">{t`記号：${item.key}（版が変わっても同じ問いとして比べるためのものです）`}</p>
    </>
  );
}

function ByKind({ item, onChange }: Props) {
  switch (item.type) {
    case 'scale':
      return (
        <>
          <Ends item={item} onChange={onChange} />
          {item.max === 5 && <Counts item={item} onChange={onChange} />}
        </>
      );
    case 'matrix':
      return (
        <>
          <Ends item={item} onChange={onChange} />
          <Named
            label={t`表の行`}
            prefix="r"
            least={1}
            named={item.rows}
            onChange={(rows) => onChange({ ...item, rows })}
          />
        </>
      );
    case 'choice':
      return item.counts === undefined ? (
        <>
          <Named
            label={t`選択肢`}
            prefix="o"
            least={2}
            named={item.options}
            onChange={(options) => onChange({ ...item, options })}
          />
          <Check label={t`いくつでも選べる`} on={item.many} onChange={(many) => onChange({ ...item, many })} />
        </>
      ) : (
        <p>{t`「活用した」「まだ活用していない」から選びます。答えは、成果の報告の実務活用率に数えます。`}</p>
      );
    case 'text':
      return null;
  }
}

type Scaled = Extract<QuestionnaireItem, { type: 'scale' | 'matrix' }>;

function Ends({ item, onChange }: { item: Scaled; onChange: Props['onChange'] }) {
  const id = useId();
  const changeMax = (max: number) => {
    if (item.type === 'matrix' || max === 5) return onChange({ ...item, max });
    // Only five points can be counted in reports.
    const { counts: _, ...rest } = item;
    onChange({ ...rest, max });
  };
  return (
    <div className="field-row">
      <Field label={t`何点満点か`} id={id}>
        <select
          id={id}
          className="input input-short"
          value={item.max}
          onChange={(event) => changeMax(Number(event.currentTarget.value))}
        >
          {[2, 3, 4, 5, 6, 7, 8, 9, 10].map((max) => (
            <option key={max}>{max}</option>
          ))}
        </select>
      </Field>
      <Line label={t`1点の意味`} value={item.low} max={50} onChange={(low) => onChange({ ...item, low })} />
      <Line label={t`最高点の意味`} value={item.high} max={50} onChange={(high) => onChange({ ...item, high })} />
    </div>
  );
}

function Counts({ item, onChange }: { item: Extract<Scaled, { type: 'scale' }>; onChange: Props['onChange'] }) {
  const id = useId();
  const { counts, ...rest } = item;
  return (
    <Field label={t`成果の報告に数えるか`} id={id}>
      <select
        id={id}
        className="input input-medium"
        value={counts ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === 'satisfaction' || value === 'understanding' ? { ...rest, counts: value } : rest)
        }
      >
        <option value="">{t`数えない`}</option>
        <option value="satisfaction">{t`満足度として数える`}</option>
        <option value="understanding">{t`理解度として数える`}</option>
      </select>
    </Field>
  );
}

type Name = { readonly key: string; readonly text: string };

function Named(props: {
  label: string;
  prefix: string;
  least: number;
  named: readonly Name[];
  onChange: (named: Name[]) => void;
}) {
  const { label, prefix, least, named, onChange } = props;
  return (
    <>
      {named.map((one, place) => (
        <div key={one.key} className="named-line">
          <Line
            label={`${label}${place + 1}`}
            value={one.text}
            max={200}
            onChange={(text) => onChange(named.with(place, { ...one, text }))}
          />
          {named.length > least && (
            <Button kind="text" onClick={() => onChange(named.filter(({ key }) => key !== one.key))}>
              {t`${label}${place + 1}を消す`}
            </Button>
          )}
        </div>
      ))}
      {named.length < 20 && (
        <ButtonRow>
          <Button
            onClick={() =>
              onChange([
                ...named,
                {
                  key: nextKey(
                    prefix,
                    named.map(({ key }) => key),
                  ),
                  text: '',
                },
              ])
            }
          >
            {t`${label}を足す`}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

export function Line(props: { label: string; value: string; max: number; onChange: (text: string) => void }) {
  const { label, value, max, onChange } = props;
  const id = useId();
  return (
    <Field label={label} id={id}>
      <input
        id={id}
        type="text"
        className="input"
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

const Field = ({ label, id, children }: { label: string; id: string; children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
);

const Check = ({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) => (
  <label className="check">
    <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{label}</span>
  </label>
);
