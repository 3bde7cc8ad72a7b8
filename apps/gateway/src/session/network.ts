import { isIPv6 } from 'node:net';

const MAPPED = '::ffff:';

/** An address as it is counted: IPv4 in IPv6's clothes is IPv4. */
export const plainAddress = (address: string): string =>
  address.toLowerCase().startsWith(MAPPED) && address.includes('.') ? address.slice(MAPPED.length) : address;

/** The network of an address: /24 of IPv4, /64 of IPv6, where one household or one machine has millions of addresses. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (!isIPv6(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? [];
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail ?? '')];
  const first = all.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}
