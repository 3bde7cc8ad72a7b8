import { t } from '@lingui/core/macro';
import type { Count, Rate } from '#contracts/reporting';
import { figure, type Figure } from '../components/figure.js';
import { people, percent } from '../texts/figures.js';

/** 修了率 = 修了 ÷ 開始. */
export function completionRate(f: { completed: Count; started: Count; completionRate: Rate }): Figure {
  const [completed, started] = [people(f.completed), people(f.started)];
  return figure(
    t`修了率`,
    percent(f.completionRate),
    t`修了 ${completed} ÷ 開始 ${started}。学習を始めた人のうち、すべてのコースを終えた人の割合です。`,
    'completionRate',
  );
}
