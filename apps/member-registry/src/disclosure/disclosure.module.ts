import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { SubjectModule } from '../subject/index.js';
import { AskForRecord } from './ask-for-record.js';
import { DisclosureViews } from './disclosure-views.js';
import { DisclosureController } from './disclosure.controller.js';
import { DisclosureRepository } from './disclosure.repository.js';
import { DueDisclosures } from './due-disclosures.js';
import { EraseDisclosures } from './erase-disclosures.js';
import { GatherRecords } from './gather-records.js';
import { GetDisclosure } from './get-disclosure.js';
import { GetMyRecord } from './get-my-record.js';
import { GetRecordFile } from './get-record-file.js';
import { ListDisclosures } from './list-disclosures.js';
import { MakeDisclosure } from './make-disclosure.js';
import { RequestMyRecord } from './request-my-record.js';
import { StartDisclosure } from './start-disclosure.js';

@Module({
  imports: [PersonModule, SubjectModule],
  controllers: [DisclosureController],
  providers: [
    DisclosureRepository,
    DisclosureViews,
    DueDisclosures,
    GatherRecords,
    MakeDisclosure,
    AskForRecord,
    StartDisclosure,
    RequestMyRecord,
    GetDisclosure,
    GetMyRecord,
    GetRecordFile,
    ListDisclosures,
    EraseDisclosures,
  ],
  exports: [EraseDisclosures],
})
export class DisclosureModule {}
