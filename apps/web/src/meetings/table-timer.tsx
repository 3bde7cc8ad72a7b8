import { t } from '@lingui/core/macro';
import { useEffect, useId, useState } from 'react';
import { Button, ButtonRow } from '../components/button.js';
import { minutesOf } from '../texts/figures.js';

const lengths = [5, 10, 15, 20, 30];
const MINUTE_MS = 60_000;

/** A timer of this screen alone. It is read out when the time is over, and not every second. */
export function TableTimer() {
  const id = useId();
  const [length, setLength] = useState(15);
  const [leftMs, setLeftMs] = useState(15 * MINUTE_MS);
  const [running, setRunning] = useState(false);
  useEffect(() => {
    if (!running) return;
    const end = performance.now() + leftMs;
    const timer = setInterval(() => {
      const left = Math.max(0, end - performance.now());
      setLeftMs(left);
      if (left === 0) setRunning(false);
    }, 250);
    return () => clearInterval(timer);
    // Only starting and stopping set it anew: what is left is read then.
  }, [running]);
  const set = (minutes: number) => {
    setRunning(false);
    setLength(minutes);
    setLeftMs(minutes * MINUTE_MS);
  };
  const seconds = Math.ceil(leftMs / 1000);
  const isOver = leftMs === 0;
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <section className="section" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t`タイマー`}</h2>
      <p>
        <label htmlFor={id}>{t`時間`}</label>{' '}
        <select
          id={id}
          className="input input-short"
          value={length}
          onChange={({ currentTarget }) => set(Number(currentTarget.value))}
        >
          {lengths.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutesOf(minutes)}
            </option>
          ))}
        </select>
      </p>
      <p role="timer" className="lead">
        {shown}
      </p>
      <p role="alert">{isOver ? t`時間です。次の話に進みましょう。` : ''}</p>
      <ButtonRow>
        {!isOver && (
          <Button kind="main" onClick={() => setRunning(!running)}>
            {running ? t`止める` : t`始める`}
          </Button>
        )}
        <Button onClick={() => set(length)}>{t`最初に戻す`}</Button>
      </ButtonRow>
    </section>
  );
}
