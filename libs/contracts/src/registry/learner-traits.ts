import { z } from 'zod';
import { CompanyId, DepartmentId } from '../ids.js';

/** 日本標準産業分類 (2023年7月改定), the letter of the 大分類. */
export const Industry = z.enum([
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
]);
export type Industry = z.infer<typeof Industry>;

/** Names of the 大分類. */
export const industryNames: Readonly<Record<Industry, { readonly ja: string; readonly en: string }>> = {
  A: { ja: '農業，林業', en: 'Agriculture and Forestry' },
  B: { ja: '漁業', en: 'Fisheries' },
  C: { ja: '鉱業，採石業，砂利採取業', en: 'Mining and Quarrying of Stone and Gravel' },
  D: { ja: '建設業', en: 'Construction' },
  E: { ja: '製造業', en: 'Manufacturing' },
  F: { ja: '電気・ガス・熱供給・水道業', en: 'Electricity, Gas, Heat Supply and Water' },
  G: { ja: '情報通信業', en: 'Information and Communications' },
  H: { ja: '運輸業，郵便業', en: 'Transport and Postal Activities' },
  I: { ja: '卸売業，小売業', en: 'Wholesale and Retail Trade' },
  J: { ja: '金融業，保険業', en: 'Finance and Insurance' },
  K: { ja: '不動産業，物品賃貸業', en: 'Real Estate and Goods Rental and Leasing' },
  L: { ja: '学術研究，専門・技術サービス業', en: 'Scientific Research, Professional and Technical Services' },
  M: { ja: '宿泊業，飲食サービス業', en: 'Accommodations, Eating and Drinking Services' },
  N: { ja: '生活関連サービス業，娯楽業', en: 'Living-related and Personal Services and Amusement Services' },
  O: { ja: '教育，学習支援業', en: 'Education, Learning Support' },
  P: { ja: '医療，福祉', en: 'Medical, Health Care and Welfare' },
  Q: { ja: '複合サービス事業', en: 'Compound Services' },
  R: { ja: 'サービス業（他に分類されないもの）', en: 'Services, N.E.C.' },
  S: { ja: '公務（他に分類されるものを除く）', en: 'Government, except elsewhere classified' },
  T: { ja: '分類不能の産業', en: 'Industries unable to classify' },
};

/** 企業規模, by the regular employees (常時雇用労働者数). */
export const CompanySize = z.enum(['1-20', '21-50', '51-100', '101-300', '301-']);
export type CompanySize = z.infer<typeof CompanySize>;

/** What reports break down by, as the registry knew it of one day. Ids and bands, no names; left out where it is not known. */
export const LearnerTraits = z.strictObject({
  /** Where staff were posted on that day. */
  department: DepartmentId.optional(),
  company: CompanyId.optional(),
  industry: Industry.optional(),
  companySize: CompanySize.optional(),
  ageBand: z.string().max(100).optional(),
});
export type LearnerTraits = z.infer<typeof LearnerTraits>;
