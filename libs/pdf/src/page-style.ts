/**
 * What every page of ours has: BIZ UDPGothic, and Noto CJK for what it lacks of municipal names (𠮷), Japanese, A4, a
 * title for screen readers.
 * Between kanji and Latin letters there is no gap.
 */
export const pageStyle = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: data.issuer)
#set text(font: ("BIZ UDPGothic", "Noto Sans CJK JP", "Noto Serif CJK JP"), lang: "ja", size: 10.5pt, cjk-latin-spacing: none)
#set page(paper: "a4", margin: (x: 22mm, y: 24mm))
`;
