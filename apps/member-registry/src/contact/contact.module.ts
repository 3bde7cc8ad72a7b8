import { Module } from '@nestjs/common';
import { DepartmentModule } from '../department/index.js';
import { PersonModule } from '../person/index.js';
import { AddressPeople } from './address-people.js';
import { ContactController } from './contact.controller.js';
import { FindManagers } from './find-managers.js';

@Module({
  imports: [PersonModule, DepartmentModule],
  controllers: [ContactController],
  providers: [AddressPeople, FindManagers],
})
export class ContactModule {}
