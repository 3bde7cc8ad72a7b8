import { t } from '@lingui/core/macro';
import type { ItemAnswer, QuestionnaireItem } from '#contracts/outcomes';
import { Button } from '../components/button.js';
import { placeOf, placesOf, type Answers } from './answers.js';
import { Scale } from './scale.js';

interface Props {
  item: QuestionnaireItem;
  /** Counts from 1. */
  number: number;
  /** Begins the ids of its inputs. */
  id: string;
  answers: Answers;
  /** Places that were sent without the answer they need. */
  missing: readonly string[];
  onAnswer: (answer: ItemAnswer) => void;
}

/** One question of a questionnaire. */
export function Question(props: Props) {
  const { item, number, id, missing } = props;
  const isWrong = placesOf(item).some((place) => missing.includes(place));
  const label = (
    <>
      <span className="question-number">{t`問${number}`}</span>
      {item.text}
      {!item.required && <span className="field-optional">{t`任意`}</span>}
    </>
  );
  const mistake = isWrong && (
    <p id={`${id}-mistake`} className="mistake">
      {item.type === 'matrix' ? t`答えのない行があります。` : t`答えてください。`}
    </p>
  );
  const frame = isWrong ? 'field survey-question field-wrong' : 'field survey-question';
  if (item.type === 'text')
    return (
      <div className={frame}>
        <label htmlFor={id + item.key}>{label}</label>
        {mistake}
        <TextInput {...props} item={item} isWrong={isWrong} />
      </div>
    );
  return (
    <fieldset className={frame} aria-describedby={isWrong ? `${id}-mistake` : undefined}>
      <legend>{label}</legend>
      {mistake}
      <Inputs {...props} />
    </fieldset>
  );
}

function TextInput({ item, id, answers, onAnswer, isWrong }: Props & { isWrong: boolean }) {
  if (item.type !== 'text') return null;
  return (
    <>
      <textarea
        id={id + item.key}
        rows={4}
        maxLength={item.max}
        className="input"
        value={answers[item.key]?.text ?? ''}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-mistake` : `${id}-limit`}
        onChange={(event) => onAnswer({ item: item.key, text: event.currentTarget.value })}
      />
      <p id={`${id}-limit`} className="field-hint">{t`${item.max}文字まで`}</p>
    </>
  );
}

function Inputs({ item, id, answers, onAnswer }: Props) {
  const of = answers[item.key];
  const base = { name: id + item.key, id: id + item.key };
  switch (item.type) {
    case 'text':
      return null;
    case 'scale':
      return (
        <>
          <Scale {...item} {...base} value={of?.points} onChoose={(points) => onAnswer({ item: item.key, points })} />
          {!item.required && of && <TakeBack onClick={() => onAnswer({ item: item.key })} />}
        </>
      );
    case 'choice':
      return (
        <>
          {item.many && <p className="field-hint">{t`いくつでも選べます。`}</p>}
          <Options item={item} {...base} chosen={of?.choices ?? []} onAnswer={onAnswer} />
          {!item.required && !item.many && of && <TakeBack onClick={() => onAnswer({ item: item.key, choices: [] })} />}
        </>
      );
    case 'matrix':
      return item.rows.map(({ key: row, text }) => {
        const place = id + placeOf(item.key, row);
        const said = answers[placeOf(item.key, row)];
        return (
          <div key={row} role="radiogroup" aria-labelledby={`${place}-row`} className="matrix-row">
            <p id={`${place}-row`} className="matrix-text">
              {text}
            </p>
            <Scale
              {...item}
              id={place}
              name={place}
              value={said?.points}
              onChoose={(points) => onAnswer({ item: item.key, row, points })}
            />
            {!item.required && said && <TakeBack onClick={() => onAnswer({ item: item.key, row })} />}
          </div>
        );
      });
  }
}

function Options(props: {
  item: Extract<QuestionnaireItem, { type: 'choice' }>;
  id: string;
  name: string;
  chosen: readonly string[];
  onAnswer: Props['onAnswer'];
}) {
  const { item, id, name, chosen, onAnswer } = props;
  const toggled = (key: string) => (chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return item.options.map(({ key, text }, place) => (
    <label key={key} className="check">
      <input
        type={item.many ? 'checkbox' : 'radio'}
        id={place === 0 ? id : undefined}
        name={name}
        checked={chosen.includes(key)}
        onChange={() => onAnswer({ item: item.key, choices: item.many ? toggled(key) : [key] })}
      />
      <span>{text}</span>
    </label>
  ));
}

/** A point once chosen can only be changed, not taken away: hence a button, where the question may be left out. */
const TakeBack = ({ onClick }: { onClick: () => void }) => (
  <Button kind="text" onClick={onClick}>
    {t`この答えを消す`}
  </Button>
);
