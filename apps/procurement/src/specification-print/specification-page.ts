import { pageStyle } from '#pdf';

/** 仕様書 on A4: what is bought, version, clauses with their numbers. */
export const specificationPage = `${pageStyle}
#set page(footer: context [
  #set text(size: 8pt)
  #data.foot #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set par(leading: 0.85em, spacing: 1.4em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading: it => if it.level == 1 { it } else {
  block(above: 7mm, below: 3mm, sticky: true, text(size: if it.level == 2 { 12.5pt } else { 11pt }, it.body))
}
= #data.title
#for mark in data.marks [*#mark* \\ ]
#terms(
  separator: [#h(4mm)],
  ..data.facts.map(((word, value)) => terms.item(word, value)),
)
#line(length: 100%, stroke: 0.5pt)
#for clause in data.clauses {
  if clause.heading != none { heading(level: clause.level, clause.heading) }
  for one in clause.blocks {
    if one.kind == "item" { grid(columns: (8mm, 1fr), one.mark, one.text) }
    else { par(one.text.split("\\n").join(linebreak())) }
  }
}
`;
