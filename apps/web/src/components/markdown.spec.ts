import { describe, expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Markdown } from './markdown.js';

const shown = (text: string): string =>
  renderToStaticMarkup(createElement(Markdown, { text })).replace(/^<div class="prose">(.*)<\/div>$/s, '$1');

describe('text that people wrote', () => {
  it.each([
    ['**大事**な話', '<p><strong>大事</strong>な話</p>'],
    ['# 目的\n\n- 一\n- 二', '<h3>目的</h3><ul><li>一</li><li>二</li></ul>'],
    ['## 目的\n\n#### 進め方', '<h3>目的</h3><h4>進め方</h4>'],
    ['3. 三\n4. 四', '<ol start="3"><li>三</li><li>四</li></ol>'],
    ['[市の案内](https://city.example/a)', '<p><a href="https://city.example/a" rel="noreferrer">市の案内</a></p>'],
    ['[このサイト](/my/learning)', '<p><a href="/my/learning" rel="noreferrer">このサイト</a></p>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['![校舎の写真](https://elsewhere.example/a.png)', '<p>校舎の写真</p>'],
  ])('should give %j its shape', (text, html) => expect(shown(text)).toBe(html));

  // The classes of attacks of reliability.md §5: elements, handlers, addresses, drawings, styles, broken markup.
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<svg><script href="data:,alert(1)"></script></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<a href="javascript:alert(1)">押す</a>',
    '<style>@import url(https://elsewhere.example)</style>',
    '<meta http-equiv="refresh" content="0;url=https://elsewhere.example">',
    '<base href="https://elsewhere.example/">',
    '<form action="https://elsewhere.example"><input name=p></form>',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<details open ontoggle=alert(1)>',
    '"><img src=x onerror=alert(1)>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '`<img src=x onerror=alert(1)>`',
    '```html\n<script>alert(1)</script>\n```',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <svg onload=alert(1)> |',
    '[押す](javascript:alert(1))',
    '[押す](JaVaScRiPt:alert(1))',
    '[押す](java\tscript:alert(1))',
    '[押す](&#106;avascript:alert(1))',
    '[押す](javascript&colon;alert(1))',
    '[押す](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    '[押す](vbscript:msgbox(1))',
    '[押す](file:///etc/passwd)',
    '[押す]: javascript:alert(1)\n\n[押す]',
    '<javascript:alert(1)>',
    '[押す](//elsewhere.example)',
    '[押す](/\\elsewhere.example)',
    '[押す]( javascript:alert(1))',
    '![x](javascript:alert(1))',
    '![x](https://elsewhere.example/track.png" onerror="alert(1))',
    '[x](https://city.example/" onmouseover="alert(1))',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '\u0000<script>alert(1)</script>',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '{{constructor.constructor("alert(1)")()}}',
  ])('should make nothing run and nothing load of %j', (text) => {
    const elements = shown(text).match(/<[^>]*>/g) ?? [];
    for (const element of elements) {
      expect(element).toMatch(
        /^<\/?(p|h[3-6]|ul|ol|li|strong|em|del|code|pre|blockquote|br|hr|div|table|thead|tbody|tr|th|td|a)[ />]/,
      );
      expect(element).not.toMatch(/\son\w+=|\ssrc|\sstyle=/i);
      if (element.startsWith('<a '))
        expect(element).toMatch(/^<a href="(https?:[/][/]|mailto:|[/](?![/\\]))[^"]*" rel="noreferrer">$/);
    }
  });
});
