import { Module } from '@nestjs/common';
import { DepartmentModule } from '../department/index.js';
import { FileImportModule } from '../file-import/index.js';
import { PersonModule } from '../person/index.js';
import { ApproveTransfers } from './approve-transfers.js';
import { GetTransferList } from './get-transfer-list.js';
import { ListTransferLists } from './list-transfer-lists.js';
import { ListTransfers } from './list-transfers.js';
import { Moves } from './moves.js';
import { ProposeTransfers } from './propose-transfers.js';
import { PutIntoEffect } from './put-into-effect.js';
import { TransferListRepository } from './transfer-list.repository.js';
import { TransferPlan } from './transfer-plan.js';
import { TransferController } from './transfer.controller.js';
import { TransferRepository } from './transfer.repository.js';
import { WithdrawTransfers } from './withdraw-transfers.js';

@Module({
  imports: [DepartmentModule, FileImportModule, PersonModule],
  controllers: [TransferController],
  providers: [
    TransferListRepository,
    TransferRepository,
    Moves,
    TransferPlan,
    PutIntoEffect,
    ProposeTransfers,
    GetTransferList,
    ListTransferLists,
    ListTransfers,
    ApproveTransfers,
    WithdrawTransfers,
  ],
})
export class TransferModule {}
