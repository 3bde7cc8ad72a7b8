import { z } from 'zod';
import { Moment } from '../scalars.js';

/** 学習時間: how long somebody may learn during working hours, in all. */
export const LearningHours = z.number().min(0).max(10_000);

/** What a manager agreed for somebody. */
export const LearningTime = z.strictObject({ hours: LearningHours, agreedAt: Moment });

/** What somebody wishes for, until the manager has agreed something. */
export const LearningTimeAsked = z.strictObject({ hours: LearningHours, askedAt: Moment });
