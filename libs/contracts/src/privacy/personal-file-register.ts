import { z } from 'zod';
import { personalFileKeys } from '../personal-files.js';

/** From so many people on a file must stand in the published register. */
export const REGISTER_FROM_PEOPLE = 1000;

/** A file of the register of personal-information files (個人情報ファイル簿, 個人情報保護法75条). */
export const PersonalFileEntry = z.strictObject({
  file: z.enum(personalFileKeys),
  name: z.string(),
  /** 実施機関, as the programmes say; the municipality where none says. */
  organs: z.array(z.string()),
  /** 利用目的: the file's own, and what the programmes say. */
  purposes: z.array(z.string()),
  /** 記録項目. */
  items: z.array(z.string()),
  /** 記録範囲. */
  scope: z.string(),
  /** 収集方法. */
  source: z.string(),
  /** 経常的提供先. */
  passedOn: z.string(),
  /** 保存期間. */
  retention: z.array(z.string()),
  /** 本人の数, today; where people are not told apart, the enrolments, which are more. Null: not counted. */
  people: z.int().nullable(),
  counted: z.enum(['people', 'enrolments']).nullable(),
  /** 1,000 or more: it is to be published. */
  toPublish: z.boolean(),
});
export type PersonalFileEntry = z.infer<typeof PersonalFileEntry>;
