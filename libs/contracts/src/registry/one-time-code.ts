import { z } from 'zod';

/** 使い捨てコード: 16 letters and digits in groups of four, in any width and case, as people type them from paper. */
export const OneTimeCode = z.string().min(1).max(100);
