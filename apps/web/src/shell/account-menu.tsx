import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { Button } from '../components/button.js';
import { Icon } from '../components/icon.js';
import { Menu } from '../components/menu.js';
import { waitsAt } from '../device-queue/waits-at.js';
import { deskName } from '../session/desk-name.js';
import { desksOf, sitAt } from '../session/desks.js';
import type { Me } from '../session/me.js';
import { signOut } from '../session/session.js';
import { NavLinks } from './nav-links.js';

/** Who is signed in, at which desk, the other desks of the account, and the way out. On a phone, every page too. */
export function AccountMenu({ me }: { me: Me }) {
  const { desk } = me;
  const others = desksOf(me).filter((other) => desk === null || deskName(other) !== deskName(desk));
  const label = (
    <>
      <Icon name="person" />
      <span className="menu-name">{me.displayName}</span>
      <span className="menu-word">{t`メニュー`}</span>
      <Icon name="down" />
    </>
  );
  return (
    <Menu label={label}>
      {desk && (
        <nav className="menu-pages" aria-label={t`すべてのページ`}>
          <NavLinks desk={desk} />
        </nav>
      )}
      <p className="menu-who">
        <span className="sr-only">{t`サインイン中：`}</span>
        <span className="menu-who-name">{me.displayName}</span>
        {desk && <span>{deskName(desk)}</span>}
      </p>
      {others.length > 0 && (
        <>
          <h2 className="menu-title">{t`立場を切り替える`}</h2>
          <ul className="menu-desks">
            {others.map((other) => (
              <li key={deskName(other)}>
                <button type="button" className="menu-item" onClick={() => sitAt(me, other)}>
                  {deskName(other)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="menu-account">
        <Link to="/account" className="menu-item">
          {t`アカウント`}
        </Link>
      </p>
      <Button onClick={() => void signOut(sendFirst(me))}>{t`サインアウト`}</Button>
    </Menu>
  );
}

const WAIT_FOR_SENDING_MS = 5000;

/** What waits on this device goes before its owner does; without network it stays here for the next sign-in. */
async function sendFirst(me: Me): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, WAIT_FOR_SENDING_MS));
  await Promise.race([sendWaiting(me), late]).catch(() => undefined);
}

async function sendWaiting(me: Me): Promise<void> {
  const waiting = waitsAt(me.desk);
  if (waiting === 'learning') {
    const [{ queueOf }, { leaving }] = await Promise.all([
      import('../device-queue/queue-of.js'),
      import('../device-queue/leaving.js'),
    ]);
    leaving.announce();
    await (await queueOf(me)).flush();
  } else if (waiting === 'notes') {
    const { noteQueueOf } = await import('../device-queue/note-queue.js');
    await (await noteQueueOf(me)).flush();
  }
}
