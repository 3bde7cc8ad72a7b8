import type { MailTexts } from '../letter.js';

/** What was applied for: the municipality’s official name, and the programme as its office has named it in public. */
export interface AppliedFor {
  readonly municipality: string;
  readonly programme: string;
}

/** The only link of a mail is ours, whatever an office writes into a name. */
const plainly = ({ municipality, programme }: AppliedFor) => ({
  municipality,
  programme: programme.replaceAll('://', ' '),
});

/** For whoever sent an application from this address: it counts once the page was opened and confirmed. */
export function applicationConfirm(about: AppliedFor): MailTexts {
  const { municipality, programme } = plainly(about);
  return {
    ja: {
      subject: '【Manabi】お申し込みの確認',
      before: `${municipality}の「${programme}」に、このメールアドレスでお申し込みがありました。\n次のページを開いて確認すると、お申し込みが受け付けられます。`,
      after: 'このページは、2日のあいだ使えます。確認しないお申し込みは、3日で消えます。',
    },
    en: {
      subject: '[Manabi] Confirm your application',
      before: `Somebody applied with this address for “${programme}”, a programme of ${municipality}.\nOpen this page and confirm it; from then on the application counts:`,
      after: 'The page works for two days. An application that nobody confirms is deleted after three.',
    },
  };
}

/** How an application stands now. `granted`: a company has got seats. */
export type ApplicationNews = 'submitted' | 'waiting' | 'accepted' | 'granted' | 'declined' | 'withdrawn';

interface News {
  readonly stands: string;
  /** What to do next, also when it is nothing. */
  readonly next: string;
}

const news: Readonly<Record<ApplicationNews, { readonly ja: News; readonly en: News }>> = {
  submitted: {
    ja: {
      stands: 'お申し込みを受け付けました。',
      next: '結果が決まったら、このアドレスにお知らせします。それまで、していただくことはありません。取りやめるときは、上のページで手続きできます。',
    },
    en: {
      stands: 'Your application has been received.',
      next: 'You will be told at this address what is decided; until then there is nothing to do. You can withdraw on that page.',
    },
  },
  waiting: {
    ja: {
      stands: '補欠としてお待ちいただくことになりました。',
      next: '席が空くと、順番にこのアドレスへご案内します。お返事の期限は7日です。順番は上のページで確かめられ、取りやめる手続きもできます。',
    },
    en: {
      stands: 'You are on the waiting list.',
      next: 'When a seat becomes free, the next in line is asked by mail and has seven days to answer. That page shows your place in line; you can withdraw there.',
    },
  },
  accepted: {
    ja: {
      stands: '受け入れが決まりました。',
      next: '初めての方には、使い始めのご案内を別にお送りします。届いたら、14日のうちに開いてパスワードを決めてください。すでに Manabi をお使いの方は、サインインすると受講できます。取りやめるときは、学び始める前に上のページで手続きしてください。',
    },
    en: {
      stands: 'You are accepted.',
      next: 'If you are new here, another mail invites you: open it within 14 days and choose a password. If you have an account already, sign in and begin. To withdraw, use that page before you begin to learn.',
    },
  },
  granted: {
    ja: {
      stands: '席の割り当てが決まりました。',
      next: 'Manabi にサインインして、受講する方を席の数まで指名してください。指名された方には、使い始めのご案内が届きます。',
    },
    en: {
      stands: 'Seats have been granted to your company.',
      next: 'Sign in to Manabi and name the people who are to learn, up to that number. Each of them is invited by mail.',
    },
  },
  declined: {
    ja: {
      stands: '今回は見送りとなりました。',
      next: '詳しいことは、自治体の担当窓口にお尋ねください。募集中のほかの講座には、あらためてお申し込みいただけます。',
    },
    en: {
      stands: 'You could not be accepted this time.',
      next: 'Ask the office of the municipality if you want to know more. You can apply for any other programme that is open.',
    },
  },
  withdrawn: {
    ja: {
      stands: 'お申し込みを取り下げました。',
      next: '募集の期間中は、もう一度お申し込みいただけます。',
    },
    en: {
      stands: 'The application has been withdrawn.',
      next: 'You can apply again as long as applications are taken.',
    },
  },
};

/** The link leads to how it stands, and to withdrawing it. */
export function applicationState(about: AppliedFor, state: ApplicationNews): MailTexts {
  const { municipality, programme } = plainly(about);
  const { ja, en } = news[state];
  return {
    ja: {
      subject: '【Manabi】お申し込みの状況',
      before: `${municipality}の「${programme}」へのお申し込みについて、お知らせします。\n${ja.stands}\n次のページで、今の状況を確かめられます。`,
      after: ja.next,
    },
    en: {
      subject: '[Manabi] Your application',
      before: `About your application for “${programme}”, a programme of ${municipality}:\n${en.stands}\nThis page shows how it stands:`,
      after: en.next,
    },
  };
}

/** A seat became free for the next in line. */
export function seatOffer(about: AppliedFor): MailTexts {
  const { municipality, programme } = plainly(about);
  return {
    ja: {
      subject: '【Manabi】席のご案内',
      before: `${municipality}の「${programme}」で席が空き、順番が回ってきました。\n次のページで、受講するかどうかを選んでください。`,
      after: '7日のあいだお待ちします。お返事のないときは、次の方にご案内します。',
    },
    en: {
      subject: '[Manabi] A seat is free for you',
      before: `A seat in “${programme}”, a programme of ${municipality}, has become free, and you are next in line.\nSay on this page whether you take it:`,
      after: 'It is kept for you for seven days. After that it goes to the next in line.',
    },
  };
}
