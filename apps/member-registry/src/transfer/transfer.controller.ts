import type { AllowedCaller, InputOf } from '#contracts';
import {
  approveTransfers,
  getTransferList,
  listTransferLists,
  listTransfers,
  proposeTransfers,
  withdrawTransfers,
} from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ApproveTransfers } from './approve-transfers.js';
import { GetTransferList } from './get-transfer-list.js';
import { ListTransferLists } from './list-transfer-lists.js';
import { ListTransfers } from './list-transfers.js';
import { ProposeTransfers } from './propose-transfers.js';
import { WithdrawTransfers } from './withdraw-transfers.js';

@Controller()
export class TransferController {
  constructor(
    private readonly proposing: ProposeTransfers,
    private readonly getting: GetTransferList,
    private readonly listing: ListTransferLists,
    private readonly rows: ListTransfers,
    private readonly approving: ApproveTransfers,
    private readonly withdrawing: WithdrawTransfers,
  ) {}

  @Handles(proposeTransfers)
  propose(input: InputOf<typeof proposeTransfers>, caller: AllowedCaller) {
    return this.proposing.execute(input, caller);
  }

  @Handles(getTransferList)
  get(input: InputOf<typeof getTransferList>) {
    return this.getting.execute(input);
  }

  @Handles(listTransferLists)
  list(input: InputOf<typeof listTransferLists>) {
    return this.listing.execute(input);
  }

  @Handles(listTransfers)
  listRows(input: InputOf<typeof listTransfers>) {
    return this.rows.execute(input);
  }

  @Handles(approveTransfers)
  approve(input: InputOf<typeof approveTransfers>, caller: AllowedCaller) {
    return this.approving.execute(input, caller);
  }

  @Handles(withdrawTransfers)
  withdraw(input: InputOf<typeof withdrawTransfers>) {
    return this.withdrawing.execute(input);
  }
}
