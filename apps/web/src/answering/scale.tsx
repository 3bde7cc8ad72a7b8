interface Props {
  /** Of the first point: mistakes lead here. */
  id: string;
  name: string;
  max: number;
  low: string;
  high: string;
  value: number | undefined;
  onChoose: (points: number) => void;
}

/** Points from 1 to `max` in a row, as large as a thumb; what the ends mean stands below and is read out with them. */
export function Scale({ id, name, max, low, high, value, onChoose }: Props) {
  const meaning = (points: number) => (points === 1 ? low : points === max ? high : '');
  return (
    <>
      <div className={max > 6 ? 'scale scale-long' : 'scale'}>
        {Array.from({ length: max }, (_, place) => place + 1).map((points) => (
          <label key={points} className="scale-point">
            <input
              type="radio"
              id={points === 1 ? id : undefined}
              name={name}
              value={points}
              checked={value === points}
              onChange={() => onChoose(points)}
            />
            {points}
            {meaning(points) && <span className="sr-only">{meaning(points)}</span>}
          </label>
        ))}
      </div>
      <p className="scale-ends" aria-hidden="true">
        <span>{`1：${low}`}</span>
        <span>{`${max}：${high}`}</span>
      </p>
    </>
  );
}
