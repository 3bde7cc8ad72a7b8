import { t } from '@lingui/core/macro';

const whole = new Intl.NumberFormat('ja-JP');
export const points = (score: number, fullScore: number): string => {
  const [reached, full] = [whole.format(score), whole.format(fullScore)];
  return t`${reached}／${full}点`;
};
