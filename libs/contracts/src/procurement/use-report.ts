import { z } from 'zod';
import { MunicipalityCode } from '../ids.js';
import { Yen } from './price.js';

/** How the figures of the report of use are counted. A changed formula gets the next version. */
export const useFormulas = {
  bought: {
    version: 1,
    ja: '参加確定のときの席 ＋ その日までに追加した席',
    en: 'Seats of the freeze + seats added until the day',
  },
  assigned: {
    version: 1,
    ja: 'その日の終わりに席を持っている人',
    en: 'People who have a seat at the end of the day',
  },
  active: {
    version: 2,
    ja: 'そのうち、席を使う事業で、席を持った日から1回以上学んだ人（事業を決めずに渡した席は、どの事業でも数える）',
    en: 'Of them, who learned at least once since they were given the seat, in a programme for which it is (in any, for a seat given for none)',
  },
  idle: {
    version: 1,
    ja: 'その日の終わりにだれも持っていない席（貸した席をのぞき、借りた席をふくむ）',
    en: 'Seats that nobody has at the end of the day, without seats lent out and with borrowed ones',
  },
  completions: {
    version: 2,
    ja: '席を持っている間に、席を使う事業で修了した受講登録（事業を決めずに渡した席は、どの事業でも数える）',
    en: 'Enrolments that were completed while their person had a seat, in a programme for which it is (in any, for a seat given for none)',
  },
  billedNet: {
    version: 2,
    ja: '参加確定の請求額（税抜） ＋ その日までの追加の請求額（税抜）。年度をまたぐ共同調達では、その日の年度までの分',
    en: 'What the freeze bills without tax + what additions until the day cost without tax; over several fiscal years, what falls to those until that of the day',
  },
  costPerCompletion: {
    version: 1,
    ja: '請求額（税抜） ÷ 修了、1円未満は四捨五入。修了が0のときは「該当なし」',
    en: 'Billed without tax ÷ completions, to the nearest yen; n/a where nothing was completed',
  },
} as const;
export type UseFigure = keyof typeof useFormulas;
export const UseFigure = z.enum(Object.keys(useFormulas) as [UseFigure, ...UseFigure[]]);

/** What a buyer made of its seats, until the end of a day. */
export const SeatsUsed = z.strictObject({
  assigned: z.int(),
  active: z.int(),
  idle: z.int(),
  completions: z.int(),
  billedNet: Yen,
  /** Null: nothing was completed. */
  costPerCompletion: Yen.nullable(),
});
export type SeatsUsed = z.infer<typeof SeatsUsed>;

export const UseReportLine = z.strictObject({
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  /** A buyer's own and, for who sees its bills, with what was added; of others as the freeze has it. Null: sealed. */
  bought: z.int().nullable(),
  /** Null: another municipality's. */
  used: SeatsUsed.nullable(),
});
export type UseReportLine = z.infer<typeof UseReportLine>;

/**
 * All buyers together. Null: it would tell of one of them, or of few people; as all does of a past day, but for seats and
 * bills to who sees every bill.
 */
export const WholeUse = z.strictObject({
  buyers: z.int(),
  bought: z.int().nullable(),
  assigned: z.int().nullable(),
  active: z.int().nullable(),
  idle: z.int().nullable(),
  completions: z.int().nullable(),
  billedNet: Yen.nullable(),
  /** Null also where nothing was completed. */
  costPerCompletion: Yen.nullable(),
});
export type WholeUse = z.infer<typeof WholeUse>;
