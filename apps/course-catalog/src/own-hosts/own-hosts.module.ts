import { Module } from '@nestjs/common';
import { OwnHostsController } from './own-hosts.controller.js';
import { OwnHostsRepository } from './own-hosts.repository.js';

@Module({ controllers: [OwnHostsController], providers: [OwnHostsRepository], exports: [OwnHostsRepository] })
export class OwnHostsModule {}
