import { useEffect, useState } from 'react';
import { StudyClock } from './study-clock.js';

/** The time somebody spends on something while it is on the screen and `active`. */
export function useStudyClock(active: boolean) {
  const [spent] = useState(() => ({ clock: new StudyClock(), seconds: 0 }));
  useEffect(() => {
    const settle = () => spent.clock.run(active && document.visibilityState === 'visible');
    settle();
    document.addEventListener('visibilitychange', settle);
    const timer = setInterval(() => spent.clock.tick(), 1000);
    return () => {
      document.removeEventListener('visibilitychange', settle);
      clearInterval(timer);
      spent.clock.run(false);
    };
  }, [spent, active]);
  return {
    /** Whole seconds since it was begun; asked again, no less. */
    total: () => (spent.seconds += spent.clock.take()),
    restart: () => {
      spent.clock.take();
      spent.seconds = 0;
    },
  };
}
