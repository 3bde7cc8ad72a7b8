import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '#contracts/progress';
import { Study, type StudiedLesson } from './study.js';

const lesson = { enrolmentId: 'e', courseId: 'c', lessonId: 'l' } as unknown as StudiedLesson;

describe('a lesson being learned', () => {
  let [now, told] = [0, [] as LearningEvent[]];
  let study: Study;
  beforeEach(() => {
    [now, told] = [1000, []];
    const tell = async (event: LearningEvent) => void told.push(event);
    study = new Study(lesson, tell, () => now);
  });
  /** Seconds go by, one tick each. */
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      now += 1000;
      study.tick();
    }
  };

  it('should be told every thirty seconds while it is learned, with the seconds since', () => {
    study.run(true);
    pass(95);
    expect(told.map(({ kind, seconds }) => [kind, seconds])).toEqual(Array(3).fill(['progressed', 30]));
    study.leave();
    expect(told.at(-1)).toMatchObject({ seconds: 5 });
  });

  it('should count no time in which it is not learned, nor what the device slept through', () => {
    study.run(true);
    pass(10);
    study.run(false);
    pass(600);
    study.run(true);
    now += 3_600_000;
    pass(1);
    study.leave();
    expect(told.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(15);
  });

  it('should not be told more often because it is paused and played again and again', () => {
    for (let times = 0; times < 20; times++) {
      study.run(true);
      pass(2);
      study.run(false);
    }
    expect(told.length).toBeLessThanOrEqual(2);
  });

  it('should tell on leaving where it was left, once', () => {
    study.moved({ progress: 0.5, position: 42 });
    study.leave();
    study.leave();
    expect(told).toMatchObject([{ kind: 'progressed', progress: 0.5, position: 42, seconds: 0 }]);
  });

  it('should tell on leaving where it is just then, not where it was seen last', () => {
    study.look = () => study.moved({ progress: 0.5, position: 42.4 });
    study.moved({ progress: 0.5, position: 41.9 });
    study.leave();
    expect(told).toMatchObject([{ position: 42.4 }]);
  });

  it('should be completed with the seconds that are not told yet', async () => {
    study.run(true);
    pass(12);
    await study.complete();
    study.leave();
    expect(told).toMatchObject([{ kind: 'completed', seconds: 12, enrolmentId: 'e', courseId: 'c', lessonId: 'l' }]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });
});
