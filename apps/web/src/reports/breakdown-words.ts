import { plural, t } from '@lingui/core/macro';
import type { FundingSource } from '#contracts/progress';
import type { CompanySize, Industry } from '#contracts/registry';
import type { BreakdownBy } from '#contracts/reporting';
import { monthLabel } from '../texts/dates.js';
import type { BreakdownRow } from './reports.js';

/** By what a programme is broken down. */
export const breakdownName = (by: BreakdownBy): string =>
  ({
    month: t`月別`,
    department: t`所属別`,
    company: t`企業別`,
    industry: t`業種別`,
    'company-size': t`企業の規模別`,
    'age-band': t`年代別`,
    funding: t`費用を負担する人別`,
    'first-time': t`はじめての受講かどうか`,
  })[by];

/** 日本標準産業分類 (2023年7月改定), 大分類. */
export const industryNames = (): Record<Industry, string> => ({
  A: t`農業，林業`,
  B: t`漁業`,
  C: t`鉱業，採石業，砂利採取業`,
  D: t`建設業`,
  E: t`製造業`,
  F: t`電気・ガス・熱供給・水道業`,
  G: t`情報通信業`,
  H: t`運輸業，郵便業`,
  I: t`卸売業，小売業`,
  J: t`金融業，保険業`,
  K: t`不動産業，物品賃貸業`,
  L: t`学術研究，専門・技術サービス業`,
  M: t`宿泊業，飲食サービス業`,
  N: t`生活関連サービス業，娯楽業`,
  O: t`教育，学習支援業`,
  P: t`医療，福祉`,
  Q: t`複合サービス事業`,
  R: t`サービス業（ほかに分類されないもの）`,
  S: t`公務（ほかに分類されるものを除く）`,
  T: t`分類不能の産業`,
});

const sizeName = (size: CompanySize): string => {
  const [least = '', most] = size.split('-');
  return most ? t`${least}〜${most}人` : t`${least}人以上`;
};

const fundingName = (source: FundingSource): string =>
  ({
    'municipality-full': t`自治体が全額`,
    'municipality-part': t`自治体が一部`,
    company: t`企業`,
    self: t`本人`,
  })[source];

/** What a row is about. */
export function rowName(by: BreakdownBy, { key, label }: BreakdownRow): string {
  if (key === 'unknown') return t`分からない`;
  if (label) return label.join(' / ');
  switch (by) {
    case 'month':
      return monthLabel(key);
    case 'industry':
      return industryNames()[key as Industry];
    case 'company-size':
      return sizeName(key as CompanySize);
    case 'funding':
      return fundingName(key as FundingSource);
    case 'first-time':
      return key === 'first' ? t`はじめての人` : t`前にも受講した人`;
    case 'department':
      return t`名前の分からない所属`;
    case 'company':
      return t`名前の分からない企業`;
    case 'age-band':
      return key;
  }
}

export const employeesOf = (count: number): string => plural(count, { other: '#人' });
