import { pageStyle } from '#pdf';

/** What stands on the paper. */
export interface CertificatePage {
  readonly title: string;
  readonly issuer: string;
  readonly name: string;
  readonly number: string;
  readonly programme: string;
  readonly courses: readonly string[];
  readonly minutes: string;
  readonly completedOn: string;
  readonly issuedOn: string;
  /** Where it is verified, and by which code; as a picture to scan, too. */
  readonly address: string;
  readonly code: string;
  readonly scan: string;
  /** What else must be seen at once: that it is a demonstration, or revoked. */
  readonly marks: readonly string[];
}

/** 修了証 on one page of A4. */
export const certificatePage = `${pageStyle}
#set align(center)
#v(12mm)
#heading(level: 1, outlined: false)[#text(size: 30pt, tracking: 10pt)[#data.title]]
#for mark in data.marks {
  v(3mm)
  text(size: 12pt, weight: "bold")[#mark]
}
#v(16mm)
#text(size: 20pt)[#data.name 殿]
#v(14mm)
#block(width: 130mm)[
  #set align(left)
  #set par(leading: 1em)
  #set text(size: 12pt)
  あなたが「#(data.programme)」の全課程を修了したことを、ここに証します。
]
#v(10mm)
#block(width: 130mm)[
  #set align(left)
  #heading(level: 2, outlined: false)[#text(size: 11pt)[修了した講座]]
  #list(..data.courses)
  #v(4mm)
  #terms(
    separator: [#h(6mm)],
    terms.item[標準学習時間][#data.minutes],
    terms.item[修了日][#data.completedOn],
    terms.item[発行日][#data.issuedOn],
    terms.item[番号][#data.number],
  )
]
#v(1fr)
#text(size: 16pt)[#data.issuer]
#v(12mm)
#block(width: 150mm)[
  #set align(left)
  #set text(size: 9pt)
  #grid(
    columns: (28mm, 1fr),
    gutter: 6mm,
    image(bytes(data.scan), format: "svg", width: 26mm, alt: "この修了証を確かめるページへの二次元コード"),
    [この修了証が本物かどうかは、次のページでだれでも確かめられます。 \\ #data.address \\ 確認コード #data.code],
  )
]
`;
