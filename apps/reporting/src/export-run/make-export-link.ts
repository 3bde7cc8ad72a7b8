import type { Caller, InputOf, OutputOf } from '#contracts';
import type { makeExportLink } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { LINK_MS } from './export-link.domain.js';
import { checkTakes } from './export-run-view.js';
import { FindExport } from './find-export.js';
import { signatureOf } from './link-signature.js';

/** A link to the file, for the account that asks and for a quarter of an hour. */
@Injectable()
export class MakeExportLink {
  constructor(private readonly exports: FindExport) {}

  async execute(
    { exportRun }: InputOf<typeof makeExportLink>,
    caller: Caller,
  ): Promise<OutputOf<typeof makeExportLink>> {
    checkTakes(caller);
    const { account = '' } = caller;
    const { _id, linkSecret } = await this.exports.withFile(exportRun);
    const until = new Date(Date.now() + LINK_MS).toISOString();
    const query = new URLSearchParams({ until, signature: signatureOf(linkSecret, _id, account, until) });
    return { url: `/api/v1/exports/${_id}/file?${query.toString()}`, until };
  }
}
