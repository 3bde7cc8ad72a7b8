import { z } from 'zod';

/** A skill of a framework in its version (デジタルスキル標準): `dss-p-2.0`, `1.1.01`. */
export const SkillTag = z.strictObject({
  framework: z.string().regex(/^[a-z0-9.-]{1,20}$/),
  code: z.string().regex(/^[A-Za-z0-9.-]{1,20}$/),
});
export type SkillTag = z.infer<typeof SkillTag>;
