import type { Caller, InputOf } from '#contracts';
import {
  getDisclosure,
  getDisclosureFile,
  getMyRecord,
  getMyRecordFile,
  listDisclosures,
  requestMyRecord,
  startDisclosure,
} from '#contracts/privacy';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetDisclosure } from './get-disclosure.js';
import { GetMyRecord } from './get-my-record.js';
import { GetRecordFile } from './get-record-file.js';
import { ListDisclosures } from './list-disclosures.js';
import { RequestMyRecord } from './request-my-record.js';
import { StartDisclosure } from './start-disclosure.js';

@Controller()
export class DisclosureController {
  constructor(
    private readonly starting: StartDisclosure,
    private readonly getting: GetDisclosure,
    private readonly listing: ListDisclosures,
    private readonly requestingMine: RequestMyRecord,
    private readonly gettingMine: GetMyRecord,
    private readonly files: GetRecordFile,
  ) {}

  @Handles(startDisclosure)
  start(input: InputOf<typeof startDisclosure>, caller: Caller) {
    return this.starting.execute(input, caller);
  }

  @Handles(getDisclosure)
  get(input: InputOf<typeof getDisclosure>) {
    return this.getting.execute(input);
  }

  @Handles(listDisclosures)
  list(input: InputOf<typeof listDisclosures>) {
    return this.listing.execute(input);
  }

  @Handles(getDisclosureFile)
  file(input: InputOf<typeof getDisclosureFile>) {
    return this.files.execute(input);
  }

  @Handles(requestMyRecord)
  requestMine(_: InputOf<typeof requestMyRecord>, caller: Caller) {
    return this.requestingMine.execute(caller);
  }

  @Handles(getMyRecord)
  getMine(_: InputOf<typeof getMyRecord>, caller: Caller) {
    return this.gettingMine.execute(caller);
  }

  @Handles(getMyRecordFile)
  myFile(_: InputOf<typeof getMyRecordFile>, caller: Caller) {
    return this.files.own(caller);
  }
}
