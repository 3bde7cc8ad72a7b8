import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { keptInTab } from '../device/kept.js';

/**
 * The secret of a mailed link: read from behind the `#`, which no server and no log sees, and taken out of the address at
 * once, so that it stands in no history and on no paper. The tab keeps it: a phone loads a page again that it had put away.
 * Null: the page was opened without one.
 */
export function useBroughtLink(page: string): string | null {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const brought = hash.slice(1);
  const [link, setLink] = useState(() => brought || keptInTab.read(page));
  useEffect(() => {
    if (brought === '') return;
    keptInTab.write(page, brought);
    setLink(brought);
    void navigate('.', { replace: true });
  }, [page, brought, navigate]);
  return link;
}
