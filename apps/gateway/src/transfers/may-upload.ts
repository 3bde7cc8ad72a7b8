import { DomainError, judgeAccess, type Operation } from '#contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IdentifyCaller } from '../caller/index.js';

/** Nobody's bytes are taken in before it is known that they may send them. */
@Injectable()
export class MayUpload {
  constructor(private readonly identify: IdentifyCaller) {}

  /** @throws DomainError what the operation would refuse the caller with; `unsupported-media-type` for what is no form. */
  async check(request: FastifyRequest, op: Operation): Promise<void> {
    const identified = await this.identify.execute(request, undefined);
    const reach = judgeAccess(op.access, identified?.caller, {});
    if ('refused' in reach) throw new DomainError(reach.refused);
    if (!request.isMultipart()) throw new DomainError('unsupported-media-type');
  }
}
