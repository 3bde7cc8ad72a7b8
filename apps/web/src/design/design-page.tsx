import { t } from '@lingui/core/macro';
import { Page } from '../shell/page.js';
import { Buttons } from './buttons.js';
import { Fields } from './fields.js';
import { Figures } from './figures.js';
import { Messages } from './messages.js';
import { Overlays } from './overlays.js';
import { States } from './states.js';
import { Tables } from './tables.js';
import { Things } from './things.js';
import { Written } from './written.js';

/** Every component in every state, in the language that is on. Public, without data: what stands here is made up. */
export function DesignPage() {
  return (
    <Page
      title={t`部品の一覧`}
      lead={t`この画面の部品を、すべての状態で並べています。書かれている名前と数字は作り物です。`}
      demo
    >
      <Buttons />
      <Messages />
      <Fields />
      <Figures />
      <Tables />
      <Things />
      <Overlays />
      <Written />
      <States />
    </Page>
  );
}
