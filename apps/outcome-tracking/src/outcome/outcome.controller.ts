import type { AllowedCaller, InputOf } from '#contracts';
import {
  countOutcomes,
  findUnplaced,
  getOutcomesBacklog,
  getOutcomesOf,
  recordPlacement,
  recordPlacements,
  recordRoleChange,
  recordWorkplaceUse,
  recordWorkplaceUses,
} from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CountOutcomes } from './count-outcomes.js';
import { FindUnplaced } from './find-unplaced.js';
import { GetBacklog } from './get-backlog.js';
import { GetOutcomesOf } from './get-outcomes-of.js';
import { RecordPlacement } from './record-placement.js';
import { RecordPlacements } from './record-placements.js';
import { RecordRoleChange } from './record-role-change.js';
import { RecordWorkplaceUse } from './record-workplace-use.js';
import { RecordWorkplaceUses } from './record-workplace-uses.js';

@Controller()
export class OutcomeController {
  constructor(
    private readonly placing: RecordPlacement,
    private readonly placingMany: RecordPlacements,
    private readonly using: RecordWorkplaceUse,
    private readonly usingMany: RecordWorkplaceUses,
    private readonly changingRole: RecordRoleChange,
    private readonly finding: FindUnplaced,
    private readonly getting: GetOutcomesOf,
    private readonly backlog: GetBacklog,
    private readonly counting: CountOutcomes,
  ) {}

  @Handles(recordPlacement)
  place(input: InputOf<typeof recordPlacement>, caller?: AllowedCaller) {
    return this.placing.execute(input, caller);
  }

  @Handles(recordPlacements)
  placeMany(input: InputOf<typeof recordPlacements>) {
    return this.placingMany.execute(input);
  }

  @Handles(recordWorkplaceUse)
  use(input: InputOf<typeof recordWorkplaceUse>, caller?: AllowedCaller) {
    return this.using.execute(input, caller);
  }

  @Handles(recordWorkplaceUses)
  useMany(input: InputOf<typeof recordWorkplaceUses>) {
    return this.usingMany.execute(input);
  }

  @Handles(recordRoleChange)
  changeRole(input: InputOf<typeof recordRoleChange>, caller?: AllowedCaller) {
    return this.changingRole.execute(input, caller);
  }

  @Handles(findUnplaced)
  findUnplaced(input: InputOf<typeof findUnplaced>) {
    return this.finding.execute(input);
  }

  @Handles(getOutcomesOf)
  getOutcomesOf(input: InputOf<typeof getOutcomesOf>) {
    return this.getting.execute(input);
  }

  @Handles(getOutcomesBacklog)
  getBacklog(input: InputOf<typeof getOutcomesBacklog>) {
    return this.backlog.execute(input);
  }

  @Handles(countOutcomes)
  count(input: InputOf<typeof countOutcomes>) {
    return this.counting.execute(input);
  }
}
