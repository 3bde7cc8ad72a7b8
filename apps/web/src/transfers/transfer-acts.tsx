import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { getTransferList, listTransferLists, listTransfers, withdrawTransfers } from '#operations/registry';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { Button, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Dialog } from '../components/dialog.js';
import { Loading } from '../components/loading.js';
import type { TransferList } from './transfers.js';

const ApproveForm = lazy(async () => ({ default: (await import('./approve-form.js')).ApproveForm }));

interface Props {
  list: TransferList;
  onDone: (what: string) => void;
}

/** Approving a list, and taking it back before its day. */
export function TransferActs({ list, onDone }: Props) {
  const client = useQueryClient();
  const [approving, setApproving] = useState(false);
  const { status, transferList } = list;
  const end = async (what: string) => {
    await readAgain(client, getTransferList, listTransferLists, listTransfers);
    setApproving(false);
    onDone(what);
  };
  if (status === 'in-effect' || status === 'withdrawn') return null;
  const withdraw = async () => {
    await call(withdrawTransfers, { transferList });
    await end(t`異動表を取りやめました。`);
  };
  return (
    <ButtonRow>
      {status === 'proposed' && (
        <Button kind="main" onClick={() => setApproving(true)}>
          {t`この異動を承認する`}
        </Button>
      )}
      <ConfirmButton label={t`この異動を取りやめる`} title={t`この異動を取りやめますか`} action={withdraw}>
        <p>{t`だれも動きません。同じ表は、あとでもう一度渡せます。`}</p>
      </ConfirmButton>
      <Dialog title={t`この異動を承認する`} open={approving} onClose={() => setApproving(false)}>
        <Suspense fallback={<Loading />}>
          <ApproveForm list={list} onDone={end} />
        </Suspense>
      </Dialog>
    </ButtonRow>
  );
}
