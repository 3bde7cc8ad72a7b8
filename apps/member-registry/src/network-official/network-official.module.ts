import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { ListNetworkOfficials } from './list-network-officials.js';
import { NetworkOfficialController } from './network-official.controller.js';

@Module({ imports: [MembershipModule], controllers: [NetworkOfficialController], providers: [ListNetworkOfficials] })
export class NetworkOfficialModule {}
