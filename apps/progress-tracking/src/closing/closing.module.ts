import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { RecordingModule } from '../recording/index.js';
import { CloseProgramme } from './close-programme.js';
import { ClosingController } from './closing.controller.js';
import { ReopenProgramme } from './reopen-programme.js';

@Module({
  imports: [ProgrammeModule, RecordingModule],
  controllers: [ClosingController],
  providers: [CloseProgramme, ReopenProgramme],
})
export class ClosingModule {}
