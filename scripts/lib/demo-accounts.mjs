import { join } from 'node:path';
import { writePrivate } from './secrets.mjs';

const accounts = [
  'secretariat@manabi.example',
  'admin@992011.example',
  'officer@992011.example',
  'manager@992011.example',
  'staff@992011.example',
  'company-officer@992011.example',
  'company-learner@992011.example',
  'citizen@992011.example',
  'auditor@992011.example',
  'admin@992020.example',
  'admin@992038.example',
];

/** Writes the list of demo accounts (fictional people) with their password; returns its path. */
export function writeDemoAccounts(dataDir, password) {
  const path = join(dataDir, 'demo-accounts.txt');
  const lines = ['デモデータ（架空） / demo data (fictional)', `password: ${password}`, ...accounts];
  writePrivate(path, `${lines.join('\n')}\n`);
  return path;
}
