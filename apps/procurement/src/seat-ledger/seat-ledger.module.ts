import { Module } from '@nestjs/common';
import { SeatEntryRepository } from './seat-entry.repository.js';
import { SeatLedgers } from './seat-ledgers.js';

@Module({ providers: [SeatEntryRepository, SeatLedgers], exports: [SeatLedgers] })
export class SeatLedgerModule {}
