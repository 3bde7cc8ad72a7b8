import { z } from 'zod';

/** A calendar day in Japan, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** A moment, ISO 8601 in UTC. */
export const Moment = z.iso.datetime();
/** 年度 as a four-digit year: it starts on 1 April of that year. */
export const FiscalYear = z.int().min(2000).max(2999);
/** Visible text of one line. Control characters have no place in it. */
export const Line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u);
/** Text of several lines in Markdown. It is shown sanitised, never as HTML; control characters have no place in it. */
export const Markdown = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\P{Cc}\t\r\n]*$/u);
/** A text in pieces; `hit`: a piece is what was looked for. */
export const TextPieces = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));
/** A key the office chose itself, stable within its municipality (`staff-dx`). */
export const Key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
/** 対象: who a programme is for. */
export const Audience = z.enum(['staff', 'company', 'citizen']);
export type Audience = z.infer<typeof Audience>;

/** Paging fields that every list takes; `cursor` comes from the page before and means nothing to the caller. */
export const page = {
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
};
/** A page of a list. `nextCursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** Where to go on with something long, as the answer before said. */
export const Place = z.string().max(400);
