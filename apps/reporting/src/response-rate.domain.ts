import { rate } from '#contracts';
import { MASKED, type Count, type Rate } from '#contracts/reporting';

/** 回収率 = answered ÷ asked, from counts as they are shown: hidden where one of them is. */
export const responseRate = (answered: Count, asked: Count): Rate =>
  answered === MASKED || asked === MASKED ? MASKED : rate(Number(answered), Number(asked));
