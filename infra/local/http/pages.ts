import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page; what is put into it is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

interface Page {
  readonly title: string
  readonly main: Html
  /** A script that runs once; without it the page must do as well. */
  readonly script?: { readonly code: string; readonly nonce: string }
}

/** A whole page of the local tools or the local sign-in, in Czech. */
export function page({ title, main, script }: Page): Html {
  return html`<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Opora</title>
<link rel="stylesheet" href="/local/pages.css">
</head>
<body>
<main>
<h1>${title}</h1>
${main}
</main>
${script ? html`<script nonce="${script.nonce}">${raw(script.code)}</script>` : ''}
</body>
</html>
`
}

/** Headers of such a page: it may load its style and nothing else. */
export function pageHeaders(nonce?: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    ...(nonce === undefined ? [] : [`script-src 'nonce-${nonce}'`]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}
