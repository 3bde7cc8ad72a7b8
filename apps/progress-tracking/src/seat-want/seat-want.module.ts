import { Module } from '@nestjs/common';
import { PurchasedSeats } from './purchased-seats.js';
import { SeatWantRepository } from './seat-want.repository.js';

@Module({ providers: [SeatWantRepository, PurchasedSeats], exports: [SeatWantRepository, PurchasedSeats] })
export class SeatWantModule {}
