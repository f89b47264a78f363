import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import encodeQR from 'qr'
import type { ReceiptClaims, ReceiptFault } from '../../shared/police/receipt.ts'
import type { Language } from '../../shared/problems/language.ts'
import { pragueWallClock } from '../../shared/time/prague.ts'
import { type ReceiptWords, receiptWords } from './receipt-words.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What became of looking at what was given; `centre` is the centre's name. */
export type Found =
  | { readonly valid: true; readonly jws: string; readonly claims: ReceiptClaims; readonly centre: string }
  | { readonly valid: false; readonly fault: ReceiptFault | 'too-large' | 'picture' | 'nothing' }

interface ReceiptPage {
  /** Undefined as long as nothing was given. */
  readonly found: Found | undefined
  /** What was given, so that nobody has to paste it again. */
  readonly given: string
  readonly origin: string
  readonly language: Language
}

/** Where the page is. */
const PATH = '/potvrzeni'

/** Headers of the page: its own style and script, and nothing else from anywhere. */
export const receiptPageHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
}

/** The page that says whether something is a receipt, and is the receipt on paper too. */
export function receiptPage({ found, given, origin, language }: ReceiptPage): Html {
  const words = receiptWords[language]
  const other = { cs: 'en', en: 'cs' }[language]
  const kept = found?.valid ? `&r=${found.jws}` : ''
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title} – Opora</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/receipt.css">
<script type="module" src="/assets/receipt-reading.js"></script>
</head>
<body>
<header><p class="brand">Opora</p>
<a href="${PATH}?lang=${other}${kept}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></header>
<main>
<h1 class="on-screen">${words.title}</h1>
${found === undefined ? html`<p class="lead">${words.lead}</p>` : verdict(found, { words, origin, language })}
${form({ words, language, given: found?.valid ? '' : given, isAnother: found !== undefined && !isNothing(found) })}
</main>
</body>
</html>
`
}

function isNothing(found: Found): boolean {
  return !found.valid && found.fault === 'nothing'
}

interface Speaking {
  readonly words: ReceiptWords
  readonly language: Language
}

function verdict(found: Found, { words, origin, language }: Speaking & { readonly origin: string }): Html {
  if (!found.valid) {
    const title = isNothing(found) ? words.nothing : words.invalid
    return html`<section class="verdict bad"><h2>${title}</h2><p>${words.faults[found.fault]}</p></section>`
  }
  const link = `${origin}${PATH}?${language === 'cs' ? '' : `lang=${language}&`}r=${found.jws}`
  return html`<section class="verdict good"><h2>${words.valid}</h2><p>${words.validMeans}</p></section>
${found.claims.test ? html`<p class="verdict trial">${found.claims.channel ? words.onTrialByHand : words.onTrial}</p>` : ''}
<section class="receipt">
<p class="on-paper title">${words.onPaper}</p>
<dl>${facts(found, words).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<figure>${qrCode(link, words.qr)}</figure>
<p class="about">${words.whatItIs(`${origin}${PATH}`)}</p>
<h3>${words.receiptText}</h3>
<p class="text">${found.jws}</p>
<button type="button" class="needs-script" id="print" hidden>${words.print}</button>
</section>`
}

function facts(found: Found & { valid: true }, words: ReceiptWords): [string, string][] {
  const { kind = 'notice', version = 1, deliveredAt, offerDueAt, sub, sender, channel, digest } = found.claims
  const shown = (at: string) => words.pragueTime(pragueWallClock(at))
  return [
    [words.kind, `${words.kinds[kind]}, ${words.version(version)}`],
    [words.centre, found.centre],
    [words.deliveredAt, shown(deliveredAt)],
    [words.offerDueAt, shown(offerDueAt)],
    [words.noticeId, sub],
    [words.sender, channel === undefined ? sender : words.byHand[channel]],
    [words.digest, digest],
  ]
}

/** A QR code as a drawing: each run of dark fields of a row is a line. */
function qrCode(text: string, label: string): Html {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}.5h${run.length}`),
  )
  const size = rows.length
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path d="M0 0h${size}v${size}h-${size}z" fill="#fff"/><path d="${raw(runs.join(''))}" stroke="#000"/></svg>`
}

interface Form extends Speaking {
  readonly given: string
  readonly isAnother: boolean
}

function form({ words, language, given, isAnother }: Form): Html {
  return html`<form method="post" action="${PATH}${language === 'cs' ? '' : `?lang=${language}`}" enctype="multipart/form-data">
${isAnother ? html`<h2>${words.another}</h2>` : ''}
<label for="r">${words.field}</label>
<p class="hint" id="r-hint">${words.fieldHint}</p>
<textarea id="r" name="r" rows="5" spellcheck="false" autocomplete="off" aria-describedby="r-hint">${given}</textarea>
<div class="needs-script scan" hidden data-scanning="${words.scanning}" data-no-camera="${words.noCamera}" data-no-code="${words.noCode}" data-scan="${words.scan}" data-stop="${words.stop}">
<button type="button" id="scan">${words.scan}</button>
<video id="seen" muted playsinline hidden></video>
<p id="said" role="status"></p>
</div>
<label for="file">${words.file}</label>
<p class="hint" id="file-hint">${words.fileHint}</p>
<input type="file" id="file" name="file" aria-describedby="file-hint" accept=".txt,.jws,.json,text/plain,application/json,application/jose,image/*">
<button type="submit" class="main">${words.submit}</button>
</form>`
}
