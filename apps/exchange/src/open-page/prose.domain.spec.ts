import { describe, expect, it } from '@jest/globals';
import { prose } from './prose.domain.js';

describe('text of people on a page without scripts', () => {
  it.each([
    ['paragraphs and lines', '一\n二\r\n\r\n三', '<p>一<br>二</p><p>三</p>'],
    ['a list', '- 一\n- **二**', '<ul><li>一</li><li><strong>二</strong></li></ul>'],
    ['a heading and what follows', '## 題\n一', '<h3>題</h3><p>一</p>'],
    ['nothing of nothing', ' \n\n ', ''],
    [
      'markup as text',
      '**<b>**\n<a href="x">y</a>',
      '<p><strong>&lt;b&gt;</strong><br>&lt;a href=&quot;x&quot;&gt;y&lt;/a&gt;</p>',
    ],
  ])('should become %s', (_, text, html) => {
    expect(prose(text)).toBe(html);
  });
});
