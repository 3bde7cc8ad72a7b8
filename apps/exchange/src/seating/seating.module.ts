import { Module } from '@nestjs/common';
import { Solver } from './solver.js';

@Module({ providers: [Solver], exports: [Solver] })
export class SeatingModule {}
