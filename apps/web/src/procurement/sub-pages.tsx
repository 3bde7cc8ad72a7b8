import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import type { Purchase } from '#contracts/procurement';
import { Tag } from '../components/tag.js';
import type { Desk } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { hasReached, leads, ownOf, purchaseAddress, specificationAddress } from './purchases.js';

/** The pages below that of a purchase which have something for whoever looks. */
export function SubPages({ purchase }: { purchase: Purchase }) {
  const { desk } = useMe();
  return (
    <ul className="link-list" aria-label={t`この共同調達のほかのページ`}>
      <li>
        <Link to={specificationAddress(purchase.purchase)}>{t`仕様書`}</Link> <Newest purchase={purchase} />
      </li>
      {subPages(purchase, desk).map(({ path, label }) => (
        <li key={path}>
          <Link to={`${purchaseAddress(purchase.purchase)}/${path}`}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** The newest version of the specification, and whether the own municipality has agreed to it. */
function Newest({ purchase: found }: { purchase: Purchase }) {
  const { desk } = useMe();
  const version = found.specification?.version;
  if (version === undefined) return t`まだ公開されていません`;
  const own = ownOf(found, desk);
  return (
    <>
      {t`第${version}版`}{' '}
      {own &&
        (own.agreedVersion === version ? (
          <Tag kind="done">{t`合意した`}</Tag>
        ) : (
          <Tag kind="warning">{t`合意はまだ`}</Tag>
        ))}
    </>
  );
}

interface SubPage {
  /** The last part of its address. */
  readonly path: string;
  readonly label: string;
  readonly shown: boolean;
}

function subPages(found: Purchase, desk: Desk | null): SubPage[] {
  const seesAll = desk?.work === 'network' || desk?.municipality === found.lead;
  const buys = ownOf(found, desk) !== undefined;
  const isFrozen = hasReached(found, 'frozen');
  const isAsked = found.leadOffer !== null && found.leadOffer.newLead === desk?.municipality;
  const pages = [
    { path: 'plan', label: t`共同調達の内容を変える`, shown: leads(found, desk) && !isFrozen },
    { path: 'quotes', label: t`見積の比較`, shown: seesAll ? isFrozen : buys && hasReached(found, 'awarded') },
    { path: 'seats', label: t`共同調達の席`, shown: isFrozen && buys },
    { path: 'invoices', label: t`請求と精算`, shown: isFrozen && (buys || seesAll) },
    { path: 'use', label: t`席の利用状況`, shown: isFrozen && (buys || seesAll) },
    {
      path: 'lead',
      label: t`契約の注意と代表団体`,
      shown: leads(found, desk) || isAsked || found.longTermBasis !== null || found.warnings.length > 0,
    },
  ];
  return pages.filter(({ shown }) => shown);
}
