"""The style of the page: ink on paper and paper on ink, narrow screens, and print in grey on A4 or Letter."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --word: #26282c; --quiet: #565a61; --rule: #d9d6cd;
  --grid: #e4e1d8; --axis: #8b8d90; --day: #5f8f97; --spread: #b9d0d3; --band: #dcebec; --level: #0b5f6c;
  --setback: #f3e6d6; --valley: #e3c7a4; --edge: #a98a63; --mark: #26282c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --word: #e6e4de; --quiet: #adafb2; --rule: #3a3d43;
    --grid: #2a2d33; --axis: #74777c; --day: #7fb3ba; --spread: #35565c; --band: #203439; --level: #8fd3dc;
    --setback: #33291f; --valley: #5a452f; --edge: #9a7c58; --mark: #e6e4de;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--word);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: anywhere;
}
main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-top: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; padding-top: .5rem; border-top: 1px solid var(--rule); }
p, ul, ol, figure, table, details { margin: .4rem 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: .15rem 0; }
header p, .when, caption, footer, summary { color: var(--quiet); }
#story li:first-child, #story p { font-size: 1.05em; }
svg { display: block; width: 100%; height: auto; font-family: inherit; }
svg.narrow { display: none; }
blockquote { margin: .1rem 0 .8rem; padding-left: .8rem; border-left: 3px solid var(--rule); }
blockquote p { margin: .2rem 0; }
figure.note { margin: .5rem 0; break-inside: avoid; }
.when { font-size: .9rem; }
.scroll {
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% local,
    linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% local,
    linear-gradient(to right, var(--axis), transparent) left / .5rem 100% scroll,
    linear-gradient(to left, var(--axis), transparent) right / .5rem 100% scroll;
  background-repeat: no-repeat;
}
table { border-collapse: collapse; font-size: .92rem; }
caption { text-align: left; padding-bottom: .2rem; }
th, td { padding: .18rem .4rem; border-bottom: 1px solid var(--rule); vertical-align: top; text-align: left; }
th { font-weight: 600; }
th[scope=col] { overflow-wrap: normal; }
.words td { min-width: 7rem; }
.figures :is(th, td):not(:first-child) { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th[scope=row] { font-weight: 400; min-width: 10rem; }
summary { cursor: pointer; }
footer { padding: 1rem 1.25rem 2rem; font-size: .9rem; }
.f-paper { fill: var(--paper); } .f-word { fill: var(--quiet); } .f-day { fill: var(--day); }
.f-band { fill: var(--band); } .f-setback { fill: var(--setback); } .f-valley { fill: var(--valley); }
.f-mark { fill: var(--mark); }
[class^=s-] { fill: none; stroke-linejoin: round; }
.s-grid { stroke: var(--grid); } .s-axis { stroke: var(--axis); } .s-day { stroke: var(--day); }
.s-spread { stroke: var(--spread); } .s-level { stroke: var(--level); } .s-edge { stroke: var(--edge); }
.s-mark { stroke: var(--mark); }
.round { stroke-linecap: round; }
.open { fill: var(--paper); }
@media (max-width: 34rem) {
  svg.wide { display: none; }
  svg.narrow { display: block; }
  table.words, .words tbody, .words tr, .words :is(td, th) { display: block; }
  .words thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .words tr { padding: .4rem 0; border-bottom: 1px solid var(--rule); }
  .words :is(td, th) { border: 0; padding: 0; }
  .words td { min-width: 0; }
  .words td:empty { display: none; }
  .figures { font-size: .82rem; }
  .figures :is(th, td) { padding: .15rem .25rem; }
  th[scope=row] { min-width: 6.2rem; }
  .words td::before { content: attr(data-head) ": "; color: var(--quiet); }
}
@page { margin: 12mm 16mm; }
@media print {
  :root {
    --paper: #fff; --word: #000; --quiet: #333; --rule: #bbb;
    --grid: #e2e2e2; --axis: #777; --day: #666; --spread: #b5b5b5; --band: #d0dadc; --level: #0b4f5a;
    --setback: #f5f0e8; --valley: #c4ab86; --edge: #777; --mark: #000;
  }
  html { font-size: 8.7pt; }
  body { line-height: 1.26; font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, footer { max-width: none; padding: 0; }
  h1 { font-size: 14pt; }
  h2 { font-size: 10.5pt; margin: 5pt 0 1.5pt; padding-top: 3pt; break-after: avoid; }
  p, ul, ol, figure, table { margin: 2pt 0; }
  li { margin: .5pt 0; }
  table { width: 100%; }
  th, td { padding: .5pt 4pt; }
  figure.note { margin: 3pt 0 4pt; }
  blockquote { margin: 0; }
  svg.wide { display: block; }
  svg.narrow, details { display: none; }
  svg, tr, .items > li { break-inside: avoid; }
  .items > li.flows, figure.note.flows { break-inside: auto; }
  .items > li > ul > li:first-child { break-before: avoid; }
  section > :is(ul, ol) > li:first-child { break-after: avoid-page; }
  caption, thead, tbody tr:first-child, .when, h2 + p:has(+ .scroll) {
    break-after: avoid;
  }
  p, li { orphans: 2; widows: 2; }
  :is(#right-after, #agreed, #markers, #coverage, #urges, #plan) :is(ul, ol) {
    columns: 2; column-gap: 2rem; break-inside: avoid;
  }
  :is(#right-after, #agreed, #markers, #coverage, #urges, #plan) li { break-inside: avoid; }
  .scroll { overflow: visible; background: none; }
  #days .scroll { columns: 3; column-gap: 2rem; }
  #days th[scope=row] { min-width: 0; }
  .long { font-size: .92rem; line-height: 1.2; }
  .closest { font-size: .88rem; line-height: 1.17; }
  .long :is(h1) { font-size: 12.5pt; }
  .long :is(h2) { font-size: 9.5pt; margin-top: 3pt; padding-top: 2pt; }
  .long :is(p, ul, ol, figure, table) { margin: 1pt 0; }
  .long :is(th, td) { padding: .2pt 4pt; }
  .long svg.wide { width: 88%; margin: 0 auto; }
  footer { padding-top: 6pt; font-size: 8.5pt; }
}
"""
"""Colours have a contrast of at least 4.5 on their ground where they are words, 3 where they are lines of data."""
