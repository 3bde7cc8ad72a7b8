import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { makeSlips } from '#operations/registry';
import { QrCode } from '../components/qr-code.js';
import { staffNumberLabel } from '../texts/names.js';
import { dayLabel, dayOf } from '../texts/dates.js';

type Slip = OutputOf<typeof makeSlips>['slips'][number];

/** Slips below each other with lines to cut along; each says by itself how to sign in. */
export function SlipSheet({ slips }: { slips: readonly Slip[] }) {
  return (
    <ul className="slips">
      {slips.map((slip) => (
        <li key={slip.person} className="slip">
          <SlipText slip={slip} />
        </li>
      ))}
    </ul>
  );
}

function SlipText({ slip }: { slip: Slip }) {
  const { name, department, municipality, municipalityName, staffNumber, code, until } = slip;
  const { origin, host } = window.location;
  const address = `${host}/code`;
  const end = dayLabel(dayOf(until));
  return (
    <>
      <div className="slip-head">
        <p className="slip-whose">{municipalityName}</p>
        <p>
          {department.join('　')}
          {'　'}
          <strong className="slip-name">{t`${name}　様`}</strong>
          {'　'}
          {staffNumberLabel(staffNumber)}
        </p>
      </div>
      <div className="slip-body">
        <div>
          <h2 className="slip-title">{t`学習システム「Manabi」のはじめ方`}</h2>
          <ol className="slip-steps">
            <li>{t`パソコンかスマートフォンで ${address} を開きます（二次元コードでも開けます）。`}</li>
            <li>
              {t`次のコードを入力します。`}
              <strong className="slip-code">{code}</strong>
            </li>
            <li>{t`自分のパスワードを決めます（12文字以上）。`}</li>
          </ol>
          <p className="slip-note">
            {t`次からは、自治体コード ${municipality} と職員番号 ${staffNumber} とパスワードでサインインします。`}
          </p>
          <p className="slip-note">{t`コードは${end}まで、1回だけ使えます。`}</p>
          <p className="slip-note">{t`この用紙を、ほかの人に見せないでください。`}</p>
        </div>
        <QrCode text={`${origin}/code#${code}`} alt={t`${name}さんのサインインのページを開くQRコード`} />
      </div>
    </>
  );
}
