import { t } from '@lingui/core/macro';
import type { BodyKind, Region } from '#contracts';

export const kindName = (kind: BodyKind): string =>
  ({
    prefecture: t`都道府県`,
    'designated-city': t`指定都市`,
    'special-ward': t`特別区`,
    city: t`市`,
    'town-or-village': t`町村`,
  })[kind];

export const regionName = (region: Region): string =>
  ({
    'hokkaido-tohoku': t`北海道・東北`,
    kanto: t`関東`,
    chubu: t`中部`,
    kinki: t`近畿`,
    'chugoku-shikoku': t`中国・四国`,
    'kyushu-okinawa': t`九州・沖縄`,
    fictional: t`架空の団体（デモ）`,
  })[region];
