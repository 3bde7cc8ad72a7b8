import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { LiftUseStop } from './lift-use-stop.js';
import { ListUseStops } from './list-use-stops.js';
import { StopUse } from './stop-use.js';
import { UseStopController } from './use-stop.controller.js';
import { UseStopRepository } from './use-stop.repository.js';
import { WorkOffUseStops } from './work-off-use-stops.js';

@Module({
  imports: [PersonModule],
  controllers: [UseStopController],
  providers: [UseStopRepository, WorkOffUseStops, StopUse, LiftUseStop, ListUseStops],
})
export class UseStopModule {}
