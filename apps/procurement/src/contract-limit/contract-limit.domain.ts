import { kindOf } from '#contracts';

/**
 * 少額随意契約: up to how much a body may contract without a tender, tax included, for what is neither works nor goods nor
 * rent (役務など): seats of a learning service. 地方自治法施行令 別表第五 第六号 as amended by 令和7年政令第94号, in
 * force since 2025-04-01: 2 million yen for prefectures and designated cities, 1 million for all others. (Before: 1
 * million and 500,000.) A body's own contract rules may allow less.
 */
export function limitByLaw(municipality: string): number {
  const kind = kindOf(municipality);
  return kind === 'prefecture' || kind === 'designated-city' ? 2_000_000 : 1_000_000;
}
