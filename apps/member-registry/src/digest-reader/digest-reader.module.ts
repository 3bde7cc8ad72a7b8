import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { DigestReaderController } from './digest-reader.controller.js';
import { DescribeOfficials } from './describe-officials.js';
import { ListDigestReaders } from './list-digest-readers.js';

@Module({
  imports: [MembershipModule],
  controllers: [DigestReaderController],
  providers: [ListDigestReaders, DescribeOfficials],
})
export class DigestReaderModule {}
