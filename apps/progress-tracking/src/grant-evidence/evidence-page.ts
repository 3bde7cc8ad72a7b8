import { pageStyle } from '#pdf';

/** One learner's evidence on A4, for the file that goes to the labour bureau. */
export const evidencePage = `${pageStyle}
#set page(footer: context [
  #set text(size: 8pt)
  #data.foot #h(1fr) #counter(page).display("1 / 1", both: true)
])
= #data.title
#for mark in data.marks [*#mark* \\ ]
#v(2mm)
#terms(
  separator: [#h(4mm)],
  terms.item[事業][#data.programme],
  terms.item[氏名][#data.name],
  terms.item[所属・企業][#data.group],
  terms.item[受講者ID][#data.person],
)
#for course in data.courses [
  == #course.title
  #set text(size: 9pt)
  #terms(
    separator: [#h(4mm)],
    ..course.facts.map(((word, value)) => terms.item(word, value)),
  )
  #if course.sessions.len() > 0 {
    table(
      columns: (1fr, 1fr, auto),
      align: (left, left, right),
      table.header[*学習の開始*][*学習の終了*][*分*],
      ..course.sessions.flatten(),
    )
  }
]
`;
