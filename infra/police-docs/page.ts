import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import { type DoubtCode, doubtCodes } from '../../shared/police/slips.ts'
import { type ProblemCode, problems } from '../../shared/problems/problem.ts'
import { enrolmentFaults, noticeFaults, problemTexts } from '../../shared/problems/texts.ts'
import { usage } from '../police/usage.ts'
import { again, begin, keys, pitfalls, receipts, sandbox, signing } from './chapters.ts'
import { paths, policeDescription } from './description.ts'
import { fieldsOf } from './fields.ts'
import { policeRefusals } from './refusals.ts'

/* The documentation for makers of police systems as one page without a script, made when the web client is built. */

type Html = ReturnType<typeof html>

/** Clients that the page shows, as they stand in `clients/`. */
const client = (name: string) => readFileSync(`infra/police-docs/clients/${name}`, 'utf8').trimEnd()

const doubts: Record<DoubtCode, string> = {
  'long-ago': 'policie vstoupila před více než sedmi dny',
  'long-after-entry': 'vykázání bylo provedeno více než 24 hodin po vstupu',
  'already-over': 'vykázání už skončilo',
  'unverified-phone': 'číslo se tak, jak je zapsáno, možná nedá vytočit',
  'unknown-municipality': 'takový kód obce není v seznamu ČSÚ',
}

const chapters: readonly (readonly [id: string, title: string, content: () => Html])[] = [
  ['zaciname', 'Začínáme', () => begin],
  ['klice', 'Klíče a jejich zavedení', () => keys],
  ['podpis', 'Podpis', () => html`${signing}${pitfalls}`],
  ['openssl', 'Celý požadavek jen s openssl a curl', shell],
  ['jazyky', 'Java a C#', languages],
  ['zpravy', 'Zprávy', operations],
  ['znovu', 'Opakování, verze a meze', () => again],
  ['potvrzeni', 'Potvrzení', () => html`${receipts}${doubtTable()}`],
  ['odmitnuti', 'Odmítnutí a jejich náprava', refusalChapter],
  ['prikaz', 'Příkazový řádek', commandLine],
  ['zkouska', 'Zkušební provoz', () => sandbox],
]

/** The whole page; its style lies beside it. */
export function docsPage(): string {
  return String(html`<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Předávání oznámení o vykázání – Opora</title>
<link rel="stylesheet" href="/police/docs.css">
</head>
<body>
<a class="skip" href="#obsah">Na obsah</a>
<header><p>Opora</p><h1>Předávání oznámení o vykázání</h1><p>Dokumentace protokolu, verze ${policeDescription.info.version}. Pro ty, kdo píší policejní systémy.</p></header>
<nav aria-label="Kapitoly"><ol>${chapters.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<main id="obsah">
${chapters.map(([id, title, content]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content()}</section>`)}
</main>
</body>
</html>
`)
}

/** Text of a description, whose backticks are code. */
function worded(text: string): Html {
  const parts = text.split('`')
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`
}

function block(text: string, label: string): Html {
  return html`<pre tabindex="0" role="region" aria-label="${label}"><code>${text}</code></pre>`
}

function table(headings: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${headings.join(', ')}"><table>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...others]) => html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`
}

function operations(): Html {
  return html`${Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationPart(path, method, operation)),
  )}`
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': {
        readonly schema: { readonly $ref: string }
        readonly examples: Readonly<Record<string, { readonly summary: string; readonly value: object }>>
      }
    }
  }
}

function operationPart(
  path: string,
  method: string,
  { operationId, summary, description, requestBody }: Operation,
): Html {
  const body = requestBody?.content['application/json']
  const schema = body && policeDescription.components.schemas[schemaName(body.schema.$ref)]
  return html`<section aria-labelledby="${operationId}"><h3 id="${operationId}">${summary}</h3>
<p><code>${method.toUpperCase()} ${path}</code></p><p>${worded(description)}</p>
${body ? Object.values(body.examples).map((example) => html`<p>${example.summary}:</p>${block(JSON.stringify(example.value, undefined, 2), example.summary)}`) : ''}
${schema ? fieldTable(schema) : ''}</section>`
}

function schemaName($ref: string): 'Notice' | 'Supplement' | 'End' | 'Enrolment' {
  return $ref.slice($ref.lastIndexOf('/') + 1) as 'Notice'
}

function fieldTable(schema: Parameters<typeof fieldsOf>[0]): Html {
  const rows = fieldsOf(schema).map(({ path, isRequired, kind, words }) => [
    html`<code>${raw(path.replaceAll('.', '.<wbr>'))}</code>`,
    html`${isRequired ? 'ano' : ''}`,
    worded(kind),
    worded(words),
  ])
  return html`<details><summary>Všechna pole</summary>${table(['pole', 'povinné', 'tvar', 'co říká'], rows)}</details>`
}

function shell(): Html {
  const shown = [
    ['send.sh', 'Oznámení'],
    ['supplement.sh', 'Doplnění'],
    ['status.sh', 'Stav'],
  ] as const
  return html`<p>Klíče na zkoušku: <code>openssl genpkey -algorithm ed25519 -out unit.key</code> a <code>openssl pkey -in unit.key -pubout -out unit.pem</code>.</p>
${shown.map(([file, title]) => html`<h3>${title}</h3>${block(client(file), title)}`)}`
}

function languages(): Html {
  return html`<p>S týmž zkušebním klíčem, časem a nonce musí oba programy vypsat přesně tyto hlavičky (Ed25519 je určený jednoznačně):</p>
${block(client('headers.txt'), 'Hlavičky')}
<h3>Java</h3>${block(client('SignNotice.java'), 'Java')}
<h3>C#</h3>${block(client('SignNotice.cs'), 'C#')}`
}

function commandLine(): Html {
  return html`<p>Referenční klient je součástí zdrojových textů Opory (<code>infra/police/</code>) a pracuje s kteroukoli adresou.</p>
${block(usage, 'Příkazový řádek')}`
}

function refusalChapter(): Html {
  return html`<p>Odmítnutí je <code>application/problem+json</code> (RFC 9457). <code>code</code> je stálý, <code>detail</code> říká, co s tím, a z odmítnuté zprávy
není uloženo nic. Chybná pole vyjmenují <code>faults</code>: <code>path</code> (například <code>endangered.0.birthDate</code>), <code>code</code> a <code>example</code>, kousek
zprávy, který by na tom místě prošel. Hodnoty se neopakují.</p>
${table(
  ['kód', 'stav', 'zkusit znovu', 'co se stalo', 'náprava'],
  policeRefusals.map((code: ProblemCode) => {
    const { status, retry } = problems[code]
    const { title, remedy } = problemTexts.cs[code]
    return [html`<code>${code}</code>`, html`${status}`, html`${retry ? 'ano' : 'ne'}`, html`${title}`, html`${remedy}`]
  }),
)}
<h3>Kódy ve faults</h3>
${faultTable(noticeFaults.cs)}
<h3>Kódy ve faults při zavedení klíče</h3>
${faultTable(enrolmentFaults.cs)}`
}

function faultTable(words: Readonly<Record<string, string>>): Html {
  const rows = Object.entries(words).map(([code, reason]) => [html`<code>${code}</code>`, html`${reason}`])
  return table(['kód', 'co je špatně'], rows)
}

function doubtTable(): Html {
  const rows = doubtCodes.map((code) => [html`<code>${code}</code>`, html`${doubts[code]}`])
  return html`<h3>Kódy ve verify</h3>${table(['kód', 'na co se centrum zeptá'], rows)}`
}
