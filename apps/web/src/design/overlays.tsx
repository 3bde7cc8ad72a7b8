import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button, ButtonRow } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Menu } from '../components/menu.js';
import { Specimen } from './specimen.js';

export function Overlays() {
  const [open, setOpen] = useState(false);
  return (
    <Specimen title={t`重なるもの`}>
      <ButtonRow>
        <Button onClick={() => setOpen(true)}>{t`確認を開く`}</Button>
        <Menu label={t`メニューを開く`}>
          <p>{t`Escキーか、ほかの場所を押すと閉じます。`}</p>
        </Menu>
      </ButtonRow>
      <Dialog title={t`3人を登録します`} open={open} onClose={() => setOpen(false)}>
        <p>{t`登録すると、3人に案内のメールが届きます。`}</p>
        <ButtonRow>
          <Button kind="main" onClick={() => setOpen(false)}>{t`登録する`}</Button>
          <Button onClick={() => setOpen(false)}>{t`やめる`}</Button>
        </ButtonRow>
      </Dialog>
    </Specimen>
  );
}
