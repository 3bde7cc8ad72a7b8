import { dayInJapan, dayInWords, isFictional, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { printSpecification } from '#contracts/procurement';
import { Pdf } from '#pdf';
import { Injectable } from '@nestjs/common';
import { Purchases, specificationOf, viewerOf } from '../purchase/index.js';
import { SharedSpecifications } from '../shared-specification/index.js';
import { paperClausesOf } from './paper-clauses.domain.js';
import { specificationPage } from './specification-page.js';

/** A version of the specification on paper, for whoever sees the purchase; a shared one for every member. */
@Injectable()
export class PrintSpecification {
  constructor(
    private readonly purchases: Purchases,
    private readonly shared: SharedSpecifications,
    private readonly pdf: Pdf,
  ) {}

  async execute(
    { purchase: id, specification }: InputOf<typeof printSpecification>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof printSpecification>> {
    const viewer = viewerOf(caller);
    const mayReadShared = viewer === null || viewer.isMember;
    const shared = mayReadShared && (await this.shared.find(id, specification));
    const purchase = shared ? shared.purchase : await this.purchases.get(id, viewer);
    const { title, lead, leadName, startsOn, endsOn } = purchase;
    const found = specificationOf(purchase, specification);
    const bytes = await this.pdf.render(specificationPage, {
      title: '仕様書',
      issuer: leadName,
      marks: isFictional(lead) ? ['デモデータ（架空）'] : [],
      facts: [
        ['件名', title],
        ['代表団体', leadName],
        ['利用の期間', `${dayInWords(startsOn)}から${dayInWords(endsOn)}まで`],
        ['版', `第${found.version}版（${dayInWords(dayInJapan(found.publishedAt))}公開）`],
      ],
      clauses: paperClausesOf(found.text),
      foot: `${title}　仕様書　第${found.version}版`,
    });
    return { pdf: bytes.toString('base64'), fileName: `specification-${id.slice(0, 8)}-${found.version}.pdf` };
  }
}
