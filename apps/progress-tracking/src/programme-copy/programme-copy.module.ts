import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { CopyProgramme } from './copy-programme.js';
import { ProgrammeCopyController } from './programme-copy.controller.js';

@Module({ imports: [ProgrammeModule], controllers: [ProgrammeCopyController], providers: [CopyProgramme] })
export class ProgrammeCopyModule {}
