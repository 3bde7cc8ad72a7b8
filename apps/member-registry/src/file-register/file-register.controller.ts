import { exportPersonalFileRegister, getPersonalFileRegister } from '#contracts/privacy';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { FileRegister } from './file-register.js';

@Controller()
export class FileRegisterController {
  constructor(private readonly register: FileRegister) {}

  @Handles(getPersonalFileRegister)
  get() {
    return this.register.get();
  }

  @Handles(exportPersonalFileRegister)
  export() {
    return this.register.export();
  }
}
