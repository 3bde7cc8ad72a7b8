import { pageStyle } from '#pdf';

/** What stands on the paper. */
export interface InvoicePage {
  readonly title: string;
  readonly issuer: string;
  readonly address: string;
  /** T and 13 digits; null: it is no qualified invoice, and says so. */
  readonly registrationNumber: string | null;
  readonly number: string;
  readonly issuedOn: string;
  readonly payer: string;
  readonly subject: string;
  readonly period: string;
  readonly payBy: string;
  /** 振込先; null: it says none. */
  readonly payTo: string | null;
  readonly lines: readonly (readonly [what: string, seats: string, price: string, amount: string])[];
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly marks: readonly string[];
  /** The one whose place it takes: a correction has to say which it corrects (消費税法 57の4). */
  readonly replaces: string | null;
}

/** 請求書 on one page of A4, with what a qualified invoice (適格請求書) has to say. */
export const invoicePage = `${pageStyle}
#let grey = rgb("#767676")
#set table(stroke: (x, y) => (bottom: 0.5pt + grey), inset: (x: 2mm, y: 2.4mm))
#show table.cell.where(y: 0): set text(weight: "bold", size: 9pt)
#align(center)[#heading(level: 1, outlined: false)[#text(size: 22pt, tracking: 8pt)[#data.title]]]
#for mark in data.marks { align(center, text(weight: "bold", mark)) }
#v(6mm)
#align(right)[番号 #data.number \\ 発行日 #data.issuedOn]
#v(4mm)
#text(size: 15pt)[#data.payer 御中]
#v(4mm)
#align(right)[
  #text(size: 12pt)[#data.issuer] \\
  #data.address
  #if data.registrationNumber != none [\\ 登録番号 #data.registrationNumber]
]
#v(6mm)
#if data.replaces != none [#data.replaces \\ ]
下記のとおり請求します。
#v(2mm)
#block(stroke: (bottom: 1.2pt), inset: (bottom: 2.5mm))[
  #text(size: 12pt)[請求金額（税込）]#h(8mm)#text(size: 20pt, weight: "bold")[#data.total 円]
]
#v(2mm)
#terms(
  separator: [#h(4mm)],
  terms.item[件名][#data.subject],
  terms.item[取引の期間][#data.period],
  terms.item[支払期限][#data.payBy],
  ..if data.payTo != none { (terms.item[振込先][#data.payTo],) } else { () },
)
#v(2mm)
#table(
  columns: (1fr, auto, auto, auto),
  align: (left, right, right, right),
  table.header[内容][数量][単価（円）][金額（円）],
  ..data.lines.flatten(),
)
#v(2mm)
#align(right)[
  #block(width: 90mm)[
    #table(
      columns: (1fr, auto),
      align: (left, right),
      table.header[税率ごとの合計][金額（円）],
      [#(data.rate)%対象（税抜）], data.net,
      [消費税（#(data.rate)%）], data.tax,
      [合計（税込）], text(weight: "bold", data.total),
    )
  ]
]
#v(4mm)
#set text(size: 9pt)
消費税の端数は、この請求書で1回だけ切り捨てました。
#if data.registrationNumber == none [\\ 発行者は適格請求書発行事業者の登録を受けていません。この請求書は適格請求書ではありません。]
`;
