"""The page in Typst. It is the same for everybody: all words come in as data (`sys.inputs`) and are never markup."""

from __future__ import annotations

from typing import Final

TEMPLATE: Final = r"""
#let page-data = json(bytes(sys.inputs.page))
#let inks = (
  paper: rgb("#ffffff"), word: rgb("#444444"), grid: rgb("#e2e2e2"), axis: rgb("#777777"),
  day: rgb("#5b7f86"), spread: rgb("#b9c9cc"), band: rgb("#cfdcde"), level: rgb("#0b4f5a"),
  setback: rgb("#f6efe4"), valley: rgb("#c8ac82"), edge: rgb("#777777"), mark: rgb("#111111"),
)
// a page that is too long for two sheets is set closer as a whole
#let close = page-data.close
#let quiet = rgb("#444444")
#let page-height = if page-data.paper == "a4" { 297mm } else { 279mm }

#set document(title: page-data.title, date: datetime(..page-data.date))
#set page(
  paper: page-data.paper,
  margin: if close { (x: 16mm, top: 10mm, bottom: 12mm) } else { (x: 18mm, top: 13mm, bottom: 14mm) },
  numbering: (at, of) => if of > 1 [#at / #of],
  number-align: right,
  footer-descent: 25%,
)
#set text(font: json(bytes(sys.inputs.fonts)), size: if close { 9.1pt } else { 9.7pt })
#set text(lang: page-data.lang, hyphenate: page-data.lang != "en")
#set par(leading: if close { 0.44em } else { 0.52em }, spacing: if close { 0.5em } else { 0.6em })
#set list(indent: 0pt, body-indent: 0.5em, spacing: if close { 0.42em } else { 0.5em }, marker: text(fill: quiet)[•])
#set enum(indent: 0pt, body-indent: 0.5em, spacing: if close { 0.42em } else { 0.5em })
#show quote.where(block: true): set block(spacing: 0.45em)
#show quote.where(block: true): set pad(x: 1em)
#show heading.where(level: 1): it => block(above: 0pt, below: 0.5em, text(size: 16pt, it.body))
#show heading.where(level: 2): it => block(above: if close { 0.7em } else { 1em }, below: 0.45em,
  sticky: true, width: 100%, stroke: (top: 0.4pt + rgb("#bbbbbb")), inset: (top: if close { 0.3em } else { 0.4em }),
  text(size: if close { 10pt } else { 11pt }, it.body))

#let shape(it) = {
  let kind = it.first()
  if kind == "rect" {
    let (_, x, y, w, h, ink) = it
    place(dx: x * 1pt, dy: y * 1pt, rect(width: w * 1pt, height: h * 1pt, fill: inks.at(ink)))
  } else if kind == "area" {
    let (_, ink, points) = it
    place(polygon(fill: inks.at(ink), ..points.map(((x, y)) => (x * 1pt, y * 1pt))))
  } else if kind == "path" {
    let (_, ink, width, dashed, points) = it
    let parts = points.map(((x, y)) => curve.line((x * 1pt, y * 1pt))).slice(1)
    let (x, y) = points.first()
    let dash = if dashed { (2pt, 2pt) } else { none }
    place(curve(
      stroke: (paint: inks.at(ink), thickness: width * 1pt, dash: dash, join: "round"),
      curve.move((x * 1pt, y * 1pt)), ..parts))
  } else if kind == "strokes" {
    let (_, ink, width, strokes) = it
    let parts = strokes.map(((x, top, bottom)) => (
      curve.move((x * 1pt, top * 1pt)), curve.line((x * 1pt, bottom * 1pt)))).flatten()
    place(curve(stroke: width * 1pt + inks.at(ink), ..parts))
  } else if kind == "dots" {
    let (_, ink, width, centres) = it
    let parts = centres.map(((x, y)) => (
      curve.move((x * 1pt, y * 1pt)), curve.line((x * 1pt + 0.001pt, y * 1pt)))).flatten()
    place(curve(stroke: (paint: inks.at(ink), thickness: width * 1pt, cap: "round"), ..parts))
  } else if kind == "ring" {
    let (_, x, y, r, ink, width) = it
    place(dx: (x - r) * 1pt, dy: (y - r) * 1pt,
      circle(radius: r * 1pt, fill: inks.paper, stroke: width * 1pt + inks.at(ink)))
  } else {
    let (_, x, y, words, size, anchor, ink, bold) = it
    let said = text(size: size * 1pt, fill: inks.at(ink), weight: if bold { "bold" } else { "regular" },
      top-edge: "baseline", bottom-edge: "baseline", words)
    let shift = (start: 0, middle: 0.5, end: 1).at(anchor)
    place(dx: x * 1pt, dy: y * 1pt, context { h(-shift * measure(said).width); box(said) })
  }
}

#let scene(it) = figure(
  alt: it.alt, kind: "chart", supplement: none,
  block(width: it.width * 1pt, height: it.height * 1pt, breakable: false,
    align(left + top, pdf.artifact(it.shapes.map(shape).join()))),
)

#let told(words) = par(words)

#let directed(one) = {
  if one.rtl { align(right, { set text(dir: rtl); par(one.text) }) } else { par(one.text) }
}

// an item's number stands on the left whatever way its words go
#let beside-number(one) = {
  if one.rtl { align(left, { set text(dir: rtl); par(one.text) }) } else { text(one.text) }
}

#let items(part) = {
  let numbering = if part.letters { "a." } else { "1." }
  enum(numbering: numbering, ..part.items.map(one => enum.item({
    beside-number(one)
    if one.more.len() > 0 { list(..one.more.map(words => list.item(text(words)))) }
  })))
}

// read down the left and then down the right: broken by a page they would be out of order, so only what is long is
#let beside-each-other(left, right) = layout(room => {
  let both = grid(columns: (1fr, 1fr), column-gutter: 1.5em, left, right)
  block(breakable: measure(width: room.width, both).height > 0.4 * page-height, both)
})

#let figures(it) = {
  if it.caption != "" { block(above: 0.5em, below: 0.2em, sticky: true, text(fill: quiet, size: 9pt, it.caption)) }
  let among = it.heads.len() - 1
  let columns = if it.at("narrow", default: false) { (1.7fr,) + (1fr,) * among }
    else if not it.words { (2.6fr,) + (1fr,) * among }
    else { (1.3fr,) + (1fr,) * (among - 1) + (if among < 3 { 2.2fr } else { 1.2fr },) }
  set text(size: if close { 8.4pt } else { 9pt })
  set par(leading: 0.4em)
  table(
    columns: columns,
    stroke: none,
    inset: (x: 4pt, y: if close { 1.6pt } else { 2.2pt }),
    align: (x, _) => if x == 0 or it.words { left } else { right },
    table.header(..it.heads.map(head => table.cell(stroke: (bottom: 0.5pt), strong(head)))),
    ..it.rows.map(row => row.map(cell => table.cell(stroke: (bottom: 0.2pt + rgb("#cccccc")), cell))).flatten(),
  )
}

// days stand in three columns, shared out evenly where they fit on a page
#let days(it) = {
  let narrow = (..it, narrow: true)
  let third = calc.ceil(it.rows.len() / 3)
  if third > 50 { columns(3, gutter: 1.5em, figures(narrow)) } else {
    let thirds = it.rows.chunks(calc.max(1, third))
    grid(columns: (1fr,) * 3, column-gutter: 1.5em, ..thirds.map(rows => figures((..narrow, rows: rows))))
  }
}

= #page-data.title
#text(fill: quiet, page-data.made)
#if page-data.name != "" { linebreak(); text(page-data.name) }

// a heading and the first lines under it stay together: where they do not fit they begin the next page
#let together(room) = { block(height: room, above: 0pt, below: 0pt, breakable: false); v(-room) }

#for part in page-data.parts {
  together(if part.table != none { 10em } else { 7em })
  heading(level: 2, text(part.title))
  if part.chart != none { scene(part.chart) }
  if part.facts.len() == 1 { block(sticky: part.table != none, told(part.facts.first())) }
  else if part.facts.len() > 1 {
    let lines = part.facts.map(words => list.item(text(words)))
    if part.beside and part.table == none {
      // shared out by hand: columns would fill the first one to the foot of the page
      let half = calc.ceil(lines.len() / 2)
      beside-each-other(list(..lines.slice(0, half)), list(..lines.slice(half)))
    } else { list(..lines) }
  }
  if part.items.len() > 0 { items(part) }
  if part.table != none { if part.days { days(part.table) } else { figures(part.table) } }
  if part.last != "" { told(part.last) }
  for one in part.quotes {
    block(sticky: true, above: 0.8em, below: 0.4em, text(fill: quiet, size: 9pt, one.head))
    quote(block: true, block(width: 100%, one.lines.map(directed).join()))
  }
}

#v(0.8em)
#block(breakable: false, {
  set text(size: 8.5pt, fill: quiet)
  for words in page-data.footer { told(words) }
})
"""
