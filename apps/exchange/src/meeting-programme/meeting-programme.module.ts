import { Module } from '@nestjs/common';
import { MeetingModule } from '../meeting/index.js';
import { AddMeetingMaterial } from './add-meeting-material.js';
import { GetMeetingProgramme } from './get-meeting-programme.js';
import { MaterialRepository } from './material.repository.js';
import { MeetingProgrammeController } from './meeting-programme.controller.js';
import { OpenMeetingMaterial } from './open-meeting-material.js';
import { Programmes } from './programmes.js';
import { RemoveMeetingMaterial } from './remove-meeting-material.js';
import { WriteMeetingProgramme } from './write-meeting-programme.js';

@Module({
  imports: [MeetingModule],
  controllers: [MeetingProgrammeController],
  providers: [
    MaterialRepository,
    Programmes,
    GetMeetingProgramme,
    WriteMeetingProgramme,
    AddMeetingMaterial,
    RemoveMeetingMaterial,
    OpenMeetingMaterial,
  ],
})
export class MeetingProgrammeModule {}
