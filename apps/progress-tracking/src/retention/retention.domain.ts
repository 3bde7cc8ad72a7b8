/**
 * The day from which what is personal of a programme is to be erased: 文書保存年限 is counted in fiscal years from the
 * 1 April after the fiscal year in which the programme ends, as offices count it for documents (翌年度の初日から起算).
 * @param endsOn a day in Japan, `YYYY-MM-DD`
 */
export function retentionDueOn(endsOn: string, years: number): string {
  const [year, month] = endsOn.split('-').map(Number) as [number, number];
  const fiscalYear = month >= 4 ? year : year - 1;
  return `${String(fiscalYear + 1 + years).padStart(4, '0')}-04-01`;
}

export const isRetentionOver = (endsOn: string, years: number, today: string): boolean =>
  retentionDueOn(endsOn, years) <= today;
