import { pageStyle } from '#pdf';

/** A council's report on A4: its finding first, then figures, picture, tables, and how it was counted. */
export const councilPage = `${pageStyle}
#set page(margin: (x: 20mm, top: 18mm, bottom: 20mm), footer: context [
  #set text(size: 8pt)
  #data.issuer　#data.foot #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set text(size: 10pt)
#set par(leading: 0.7em, justify: false)
#let blue = rgb("#0017c1")
#let grey = rgb("#767676")
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): it => block(above: 7mm, below: 3mm, sticky: true, text(size: 12.5pt, it))
#set table(stroke: (x, y) => (bottom: 0.5pt + grey), inset: (x: 2mm, y: 1.6mm))
#show table.cell.where(y: 0): set text(weight: "bold", size: 8.5pt)

#text(size: 11pt, weight: "bold")[#data.issuer]#h(1fr)#text(size: 9pt)[#data.purpose] \\
#text(size: 9pt)[#data.about.map(((word, value)) => word + "：" + value).join("　")]
= #data.title
#data.marks.map(mark => box(stroke: 0.8pt, inset: (x: 2mm, y: 1.2mm), text(size: 9pt, weight: "bold", mark))).join(h(2mm))
#block(fill: rgb("#e8f1fe"), stroke: (left: 2mm + blue), inset: (x: 5mm, y: 4mm), width: 100%)[
  #set text(size: 13.5pt, weight: "bold")
  #data.headline
]

== 主な数字
#table(
  columns: (30mm, 36mm, 1fr),
  align: (left + horizon, right + horizon, left + horizon),
  table.header[数字][値][算式],
  ..data.figures.map(one => (
    text(weight: "bold", one.name),
    text(size: 15pt, weight: "bold", one.value),
    text(size: 9pt, one.formula),
  )).flatten(),
)
#if data.chart != none [
  == #data.chart.title
  #image(bytes(data.chart.svg), format: "svg", width: data.chart.width * 1mm, alt: data.chart.alt)
  #text(size: 8.5pt, data.chart.note)
]
#for one in data.tables [
  == #one.title
  #set text(size: 9pt)
  #table(
    columns: (1fr,) + (auto,) * (one.columns.len() - 1),
    align: (x, y) => if x == 0 { left + horizon } else { right + horizon },
    table.header(..one.columns),
    ..one.rows.flatten(),
  )
  #text(size: 8.5pt, one.note)
]
== 方法と限界
#set text(size: 9pt)
#set par(leading: 0.65em)
#terms(
  separator: [：],
  hanging-indent: 4mm,
  spacing: 2mm,
  ..data.method.map(((word, value)) => terms.item(word, value)),
)
`;
