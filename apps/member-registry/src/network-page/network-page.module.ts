import { Module } from '@nestjs/common';
import { DeclarationModule } from '../declaration/index.js';
import { MembershipModule } from '../membership/index.js';
import { ListNetworkMembers } from './list-network-members.js';
import { MembersOn } from './members-on.js';
import { NetworkPageController } from './network-page.controller.js';
import { ShowNetwork } from './show-network.js';

@Module({
  imports: [MembershipModule, DeclarationModule],
  controllers: [NetworkPageController],
  providers: [MembersOn, ListNetworkMembers, ShowNetwork],
})
export class NetworkPageModule {}
