import type { OutputOf } from '#contracts';
import { formulas, type listFormulas } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';

/** How every figure is counted. */
@Injectable()
export class ListFormulas {
  execute(): OutputOf<typeof listFormulas> {
    return { formulas: [...formulas].map(([figure, formula]) => ({ figure, ...formula })) };
  }
}
