import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type NoticeKind = 'info' | 'done' | 'warning' | 'error';
const icons: Record<NoticeKind, IconName> = { info: 'info', done: 'done', warning: 'warning', error: 'error' };

interface Props {
  kind?: NoticeKind;
  title?: string;
  /** `status`: read out when it appears; `alert`: at once. */
  role?: 'status' | 'alert';
  children?: ReactNode;
}

/** Something to know before reading on. Its kind is told by its sign and its words, not by its colour alone. */
export function Notice({ kind = 'info', title, role, children }: Props) {
  return (
    <div className={`notice notice-${kind}`} role={role}>
      <Icon name={icons[kind]} />
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
