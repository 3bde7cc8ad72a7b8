import type { InputOf } from '#contracts';
import { changeTablePlan, composeTables, getTablePlan, reseatAttendees } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ChangeTablePlan } from './change-table-plan.js';
import { ComposeTables } from './compose-tables.js';
import { GetTablePlan } from './get-table-plan.js';
import { ReseatAttendees } from './reseat-attendees.js';

@Controller()
export class TablePlanController {
  constructor(
    private readonly composing: ComposeTables,
    private readonly getting: GetTablePlan,
    private readonly changing: ChangeTablePlan,
    private readonly reseating: ReseatAttendees,
  ) {}

  @Handles(composeTables)
  compose(input: InputOf<typeof composeTables>) {
    return this.composing.execute(input);
  }

  @Handles(getTablePlan)
  get(input: InputOf<typeof getTablePlan>) {
    return this.getting.execute(input);
  }

  @Handles(changeTablePlan)
  change(input: InputOf<typeof changeTablePlan>) {
    return this.changing.execute(input);
  }

  @Handles(reseatAttendees)
  reseat(input: InputOf<typeof reseatAttendees>) {
    return this.reseating.execute(input);
  }
}
