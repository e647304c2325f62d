import { RATING_COLOURS } from '@/domain/scale/scale'

/*
 * The report's own sheet: the colours of the desk (app/tokens.css), no font, image or script from
 * anywhere. A claim shows by tint, by the style of its underline and by number and icon.
 */
const LIGHT = `--ink:#1b1d22;--ink-2:#565b66;--line:#e2e4e9;--strong:#858b98;--desk:#f4f5f7;--paper:#fff;--accent:#2b4bd8;--soft:#e8ecfd;
--c-true:#0b6b4f;--t-true:#d3f0e4;--c-mostly-true:#43660f;--t-mostly-true:#e3f0bf;--c-mixed:#8a5a00;--t-mixed:#fdeac2;--c-mostly-false:#9a3d08;--t-mostly-false:#fddcc6;
--c-false:#a8201a;--t-false:#fbd9d5;--c-unproven:#5b4a8a;--t-unproven:#e6e0f5;--c-open:#6b5d00;--t-open:#fff6b8;--c-neutral:#4b515d;--t-neutral:#e8eaee;`
const DARK = `--ink:#e8eaef;--ink-2:#a6acb8;--line:#30343d;--strong:#767d8b;--desk:#121317;--paper:#1b1d22;--accent:#9db0ff;--soft:#262e52;
--c-true:#6fd6ae;--t-true:#123a2e;--c-mostly-true:#b5d36a;--t-mostly-true:#2b3614;--c-mixed:#f0bd5a;--t-mixed:#43310c;--c-mostly-false:#f5a06b;--t-mostly-false:#47260f;
--c-false:#ff9c93;--t-false:#4a1d1b;--c-unproven:#c3b3f2;--t-unproven:#332a50;--c-open:#e6d65c;--t-open:#3a3410;--c-neutral:#b7bdc9;--t-neutral:#31353e;`

const RATINGS = RATING_COLOURS.map((name) => `.r-${name}{--c:var(--c-${name});--t:var(--t-${name})}`).join('')

const UNDERLINES = `.r-true,.r-mostly-true{--u:solid}.r-mixed,.r-mostly-false{--u:dashed}.r-false{--u:double}.r-unproven,.r-open,.r-neutral{--u:dotted}
.l0{padding-block-end:1px}.l1{padding-block-end:5px}.l2{padding-block-end:9px}.l3{padding-block-end:13px}`

const PAGE = `*{box-sizing:border-box}html{background:var(--desk);color:var(--ink);-webkit-text-size-adjust:100%;color-scheme:light dark}
body{margin:0;font:15px/1.55 "Inter Variable",Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif}
main,.masthead,footer{max-width:47rem;margin-inline:auto;padding-inline:1.25rem}
.masthead{padding-block:3rem 0}.kicker{color:var(--ink-2);font-size:.8125rem;font-weight:600;margin:0 0 .75rem}
h1,.text,.statement,.claim q,.reasons,blockquote,.glance th a,del,ins,.plain q{font-family:"Source Serif 4 Variable","Source Serif 4",Charter,"Bitstream Charter","Iowan Old Style",Georgia,Cambria,"Noto Serif","Noto Naskh Arabic",serif}
h1{font-size:2.125rem;line-height:1.18;letter-spacing:-.012em;margin:0 0 .75rem;text-wrap:balance;overflow-wrap:anywhere}h2{font-size:1.3125rem;line-height:1.3;margin:3.5rem 0 1rem;letter-spacing:-.01em}
h3,h4,h5,h6{line-height:1.35}p{margin:0 0 .75rem}a{color:var(--accent);text-underline-offset:.18em}a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.quiet,time{color:var(--ink-2)}.small{font-size:.8125rem}.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-4rem;background:var(--paper);padding:.5rem .75rem;border-radius:6px}.skip:focus{inset-block-start:1rem}
.sprite{position:absolute}.i{width:1em;height:1em;flex:none;fill:currentColor;stroke:none}.line{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.summary{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.5rem 2rem;margin-block:1.75rem 0;padding-block:1.25rem;border-block:1px solid var(--line)}
.figure p{margin:0 0 .375rem;font-weight:600}.bar{display:block;width:100%;height:6px;border-radius:3px;overflow:hidden}.track{fill:var(--line)}.done{fill:var(--accent)}
.state{grid-column:1/-1;margin:.25rem 0 0}.tally{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0;color:var(--ink-2)}.tally strong{color:var(--ink)}
.contents{display:flex;flex-wrap:wrap;gap:.125rem 1.25rem;list-style:none;margin:1rem 0 0;padding:0;font-size:.875rem}.contents a{display:inline-block;padding-block:.25rem;text-decoration:none}.contents a:hover{text-decoration:underline}`

const ARTICLE = `.paper{background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:clamp(1.25rem,5vw,3.25rem) clamp(1.125rem,6vw,3.5rem);margin-inline:clamp(-3rem,calc((47rem - 100vw)/2),0rem)}
.text{font-size:1.1875rem;line-height:1.78;overflow-wrap:break-word;text-wrap:pretty}.text>*{margin-block:0 1.1em}.text>:last-child{margin-block-end:0}
.text .head-1{font-size:1.75rem;line-height:1.4;letter-spacing:-.01em}.text .head-2{font-size:1.3125rem;line-height:1.5;margin-block-start:1.6em}.text .head-3,.text .head-4{font-size:1.1875rem;margin-block-start:1.4em}
.text .standfirst{font-size:1.3125rem;line-height:1.6;color:var(--ink-2)}.text .byline{font:500 .875rem/1.6 system-ui,sans-serif;color:var(--ink-2)}.text .pullquote{border-inline-start:3px solid var(--accent);padding-inline-start:1rem;font-style:italic}
.text blockquote{margin-inline:0;border-inline-start:3px solid var(--line);padding-inline-start:1.1rem}.text figure{margin-inline:0;border:1px dashed var(--strong);border-radius:4px;padding:.75rem 1rem}.text figcaption{font-size:1rem;color:var(--ink-2)}
.text li>p{margin-block-end:.4em}.text a{color:inherit}
.hl{background:var(--t);border-block-end:2px var(--u) var(--c);-webkit-box-decoration-break:clone;box-decoration-break:clone}.hl.r-false{border-block-end-width:4px}
.text a.ref{font:700 .75rem/1 "Inter Variable",Inter,system-ui,sans-serif;color:var(--c);vertical-align:super;text-decoration:none;white-space:nowrap;padding:.375rem .125rem;margin-block:-.375rem;unicode-bidi:isolate}
.ref .i{width:.8125em;height:.8125em;margin-inline-start:1px;vertical-align:-.0625em;stroke-width:2}.ref:hover{text-decoration:underline}.ref:target,.claim:target,li:target{outline:2px solid var(--accent);outline-offset:3px;border-radius:4px}
.text a.fixref{color:var(--c-false)}.fix{text-decoration:underline wavy var(--c-false) 1px;text-underline-offset:.35em}.pass{border-block-end:1px dotted var(--strong)}.out{color:var(--ink-2);text-decoration:line-through}`

const NOTES = `.chip{display:inline-flex;align-items:center;gap:.375rem;background:var(--t);color:var(--c);border:1px solid var(--t);border-radius:5px;padding:.0625rem .5rem .0625rem .4375rem;font-size:.8125rem;font-weight:600;line-height:1.5;max-width:100%;overflow-wrap:anywhere}.loose .chip{border:1px dashed var(--c)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9375rem}th,td{text-align:start;vertical-align:top;padding:.625rem .75rem .625rem 0;border-block-end:1px solid var(--line)}thead th{font-size:.8125rem;color:var(--ink-2);font-weight:500;padding-block:.375rem}
.text table{font-size:1rem}.text th,.text td{border:1px solid var(--line);padding:.4rem .6rem}.text td p,.text th p{margin:0}
.glance tbody th{font-weight:400;min-width:14rem}.glance th a{color:inherit;text-decoration:none;font-size:1.0625rem;line-height:1.4;overflow-wrap:anywhere;display:block}.glance th a:hover{text-decoration:underline}.glance .chip:not(.said){white-space:nowrap}.glance .num{font-variant-numeric:tabular-nums;color:var(--ink-2)}.glance td.quiet{min-width:7rem}.scale th:first-child{width:11rem}.wide+p{margin-block-start:1rem}
.claim{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.5rem clamp(1rem,4vw,1.75rem);margin-block:0 1.25rem}
.claim h3{margin:0 0 .75rem;font-weight:600}.no{display:block;font-size:.8125rem;color:var(--ink-2);font-weight:500;margin-block-end:.125rem}.statement{font-size:1.3125rem;line-height:1.35;overflow-wrap:anywhere}
.claim h4{font-size:.8125rem;color:var(--ink-2);font-weight:500;margin:1.25rem 0 .5rem}.verdict{display:flex;flex-wrap:wrap;align-items:baseline;gap:.375rem .625rem;margin-block-end:.875rem}.standing{font-size:.875rem;flex:1 1 16rem}
.facts{margin:0 0 .875rem;font-size:.875rem}.facts div{display:flex;gap:.75rem;padding-block:.1875rem}.facts dt{color:var(--ink-2);flex:0 0 9.5rem}.facts dd{margin:0;overflow-wrap:anywhere;min-width:0}
.quote{font-size:1rem;margin-block-end:.375rem}.quote q{color:var(--ink-2);font-style:italic}.back{font-size:.8125rem;white-space:nowrap;text-decoration:none;padding:.25rem}.lost{color:var(--c-false)}
.voice{border-inline-start:3px solid var(--line);padding-inline-start:1rem;margin-block:1.125rem}.decision{border-color:var(--accent)}.decision h4{margin-block:0 .25rem}.who{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .625rem;font-size:.875rem;margin-block-end:.375rem}.author{font-weight:600}
.reasons{font-size:1.0625rem;line-height:1.6;overflow-wrap:anywhere}.reasons p:last-child{margin-block-end:0}.cite{font:600 .75rem/1 system-ui,sans-serif;vertical-align:super;text-decoration:none;padding:.25rem .0625rem;margin-block:-.25rem}
.stale{color:var(--c-mixed);font-size:.875rem;margin-block-end:.375rem}.judged{font-size:.9375rem}
.sources{padding-inline-start:1.5rem;margin:0}.sources>li{margin-block-end:1rem;padding-inline-start:.25rem}.sources>li::marker{color:var(--ink-2);font-weight:600;font-size:.875rem}.sources p{margin-block-end:.25rem}.sources cite{font-style:normal;font-weight:600;overflow-wrap:anywhere}.sources blockquote{margin:.125rem 0 .25rem;color:var(--ink-2);overflow-wrap:anywhere}
.stance{display:inline-block;font-size:.75rem;font-weight:600;border-radius:4px;padding:0 .375rem;margin-inline-end:.25rem;background:var(--t-neutral);color:var(--c-neutral)}.s-supports{background:var(--t-true);color:var(--c-true)}.s-refutes{background:var(--t-false);color:var(--c-false)}.s-qualifies{background:var(--t-mixed);color:var(--c-mixed)}
.plain{padding-inline-start:1.25rem;margin:0}.plain>li{margin-block-end:.875rem;overflow-wrap:anywhere}.plain p{margin-block-end:.125rem}del{color:var(--c-false)}ins{color:var(--c-true)}.plain q{font-size:1.0625rem}
.comment{border-inline-start:3px solid var(--line);padding-inline-start:1rem;margin-block:.5rem}.typed{white-space:pre-wrap}.warn{color:var(--c-false);font-weight:600}.empty{color:var(--ink-2)}footer{padding-block:3rem;color:var(--ink-2);font-size:.8125rem}
@media (max-width:36rem){body{font-size:.9375rem}h1{font-size:1.6875rem}.masthead{padding-block-start:1.75rem}.text{font-size:1.125rem}.text .head-1{font-size:1.4375rem}.facts div{flex-direction:column;gap:0}.glance,.glance tbody,.glance tr{display:block}.glance thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.glance tr{display:grid;grid-template-columns:1.75rem auto 1fr;gap:.125rem .5rem;padding-block:.75rem;border-block-end:1px solid var(--line)}.glance td,.glance tbody th{border:0;padding:0;min-width:0}.glance tbody th{grid-column:2/-1}.glance td:nth-of-type(2){grid-column:2}.glance td:nth-of-type(3){grid-column:3}.glance td:last-child{display:none}}`

const PRINT = `@media print{@page{margin:18mm 16mm}html{background:#fff}body{font-size:10pt}main,.masthead{max-width:none;padding-inline:0}.masthead{padding-block-start:0}.paper,.claim{border:0;padding:0;margin-inline:0;background:none}.claim{border-block-start:1px solid var(--line);border-radius:0;padding-block-start:10pt}.text{font-size:11.5pt;line-height:1.65}.reasons{font-size:10.5pt}
.skip,.contents,.back,.desk{display:none}.hl,.chip,.stance,.bar *{-webkit-print-color-adjust:exact;print-color-adjust:exact}h2,h3,h4,.who,.verdict{break-after:avoid}.voice,.sources>li,.glance tr,.plain>li{break-inside:avoid}.text p{orphans:3;widows:3}.sources cite a::after{content:" <" attr(href) ">";font-weight:400;font-size:.8em;color:var(--ink-2);word-break:break-all}a{color:inherit}}
@media (forced-colors:active){.hl,.chip{forced-color-adjust:none}}`

/** The whole style sheet of an HTML report. */
export const REPORT_STYLE = `:root{${LIGHT}}@media screen and (prefers-color-scheme:dark){:root{${DARK}}}${RATINGS}${UNDERLINES}${PAGE}${ARTICLE}${NOTES}${PRINT}`
