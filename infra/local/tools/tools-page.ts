import { html } from 'hono/html'
import { type Html, page } from '../http/pages.ts'
import type { SentLetter } from '../mail/inbox.ts'
import type { MailState } from '../mail/mail-switch.ts'
import type { MailEventKind } from '../mail/ses-event.ts'
import type { Person } from '../people/people.ts'
import { peopleByPlace } from '../people/people-list.ts'
import type { ScheduleRun } from '../schedules/last-runs.ts'

interface ToolsState {
  /** Everybody who may sign in. */
  readonly people: readonly Person[]
  /** Instants, ISO 8601. */
  readonly clock: { readonly now: string; readonly real: string; readonly aheadMs: number }
  readonly mail: MailState
  readonly schedules: readonly (ScheduleRun & { readonly late: boolean })[]
  /** Newest first. */
  readonly letters: readonly SentLetter[]
  /** How far the years of the demo before its last one are written; undefined when nothing of them is left to write. */
  readonly earlierYears: { readonly done: number; readonly of: number } | undefined
}

/** How many letters the page shows. */
const SHOWN = 100

const moves = [
  { minutes: 15, label: '+15 minut' },
  { minutes: 2 * 60, label: '+2 hodiny' },
  { minutes: 6 * 60, label: '+6 hodin' },
  { minutes: 24 * 60, label: '+24 hodin' },
]

const czechTime = new Intl.DateTimeFormat('cs-CZ', {
  timeZone: 'Europe/Prague',
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** The page of local tools: clock, mail, inbox, people. `origin` tells which links in letters lead here. */
export function toolsPage(state: ToolsState, origin: string): Html {
  const { clock, mail, schedules, letters, people, earlierYears } = state
  return page({
    title: 'Místní nástroje',
    main: html`<p><a href="/">Otevřít Oporu</a> · <a href="/local">Obnovit stránku</a></p>
${earlierYears ? earlierYearsSection(earlierYears) : ''}
${clockSection(clock)}
${schedulesSection(schedules)}
${mailSection(mail)}
${inboxSection(letters, origin)}
${peopleSection(people)}`,
  })
}

function earlierYearsSection({ done, of }: NonNullable<ToolsState['earlierYears']>): Html {
  const told =
    done === of
      ? 'Předchozí roky jsou zapsané, počítají se jejich čísla.'
      : `Zapisují se předchozí roky: ${done} z\u00a0${of}. E-maily a připomínky se rozběhnou, až budou zapsané.`
  return html`<section aria-labelledby="demo">
<h2 id="demo">Ukázková data</h2>
<p>${told}</p>
</section>`
}

function clockSection({ now, real, aheadMs }: ToolsState['clock']): Html {
  const buttons = moves.map(
    ({ minutes, label }) => html`<button name="advanceMinutes" value="${minutes}">${label}</button>`,
  )
  return html`<section aria-labelledby="clock">
<h2 id="clock">Hodiny</h2>
<dl>
<div><dt>Místní čas</dt><dd>${time(now)}</dd></div>
<div><dt>Skutečný čas</dt><dd>${time(real)}</dd></div>
</dl>
<p>Posun po deseti minutách: cestou se stane vše, co se stát má. Den trvá několik vteřin.</p>
<form method="post" action="/local/clock">
${buttons}
<button name="reset" value="true" ${aheadMs === 0 ? html`disabled` : ''}>Zpět na skutečný čas</button>
</form>
</section>`
}

const scheduleNames: Readonly<Record<string, string>> = {
  'contact-sweep': 'Nabídky pomoci a e-maily',
  'complaint-sweep': 'Stížnosti',
  'visit-sweep': 'Výjezdy',
  'audit-signing': 'Podpis záznamu o přístupech',
}

function schedulesSection(schedules: ToolsState['schedules']): Html {
  return html`<section aria-labelledby="rounds">
<h2 id="rounds">Hlídání lhůt</h2>
<dl>${schedules.map(scheduleItem)}</dl>
</section>`
}

function scheduleItem({ name, at, failed, oldestDueSeconds, late }: ToolsState['schedules'][number]): Html {
  const ran = at === undefined ? html`Zatím neproběhlo.` : html`Naposledy ${time(at)}${failed ? ' s chybou' : ''}.`
  const oldest = `Nejstarší nevyřízená položka: ${oldestDueSeconds === 0 ? 'žádná' : waiting(oldestDueSeconds)}.`
  return html`<div${late ? html` class="late"` : ''}><dt>${scheduleNames[name] ?? name}</dt>
<dd>${late ? html`<strong>Pozor, opožděno.</strong> ` : ''}${ran} ${oldest}</dd></div>`
}

function waiting(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`
}

function mailSection({ down, reject }: MailState): Html {
  return html`<section aria-labelledby="mail">
<h2 id="mail">Odesílání e-mailů</h2>
<p>${down ? html`<strong>Nefunguje:</strong> e-maily odmítá, jako by bylo mimo provoz.` : 'Funguje: e-maily přijímá.'}
${reject.length > 0 ? html`Odmítá adresy: ${reject.join(', ')}.` : ''}</p>
<form method="post" action="/local/mail">
<button name="down" value="${String(!down)}">${down ? 'Zapnout odesílání' : 'Vypnout odesílání'}</button>
</form>
</section>`
}

function inboxSection(letters: readonly SentLetter[], origin: string): Html {
  const shown = letters.slice(0, SHOWN)
  return html`<section aria-labelledby="inbox">
<h2 id="inbox">Odeslané e-maily (${letters.length})</h2>
${shown.length === 0 ? html`<p>Zatím žádný.</p>` : html`<ol class="letters" reversed>${shown.map((letter) => letterItem(letter, origin))}</ol>`}
${letters.length > SHOWN ? html`<p>Zobrazeno je posledních ${SHOWN}.</p>` : ''}
</section>`
}

function letterItem({ id, at, from, to, subject, text, html: markup, tags }: SentLetter, origin: string): Html {
  return html`<li><details>
<summary><strong>${subject}</strong> <span>${time(at)}</span> <span>${to.join(', ')}</span></summary>
<p>Od: ${from}</p>
${tags ? to.map((address) => comeBack(id, address)) : ''}
<pre>${linked(text || markup || '', origin)}</pre>
</details></li>`
}

const returns = [
  { kind: 'bounce', label: 'Nedoručeno' },
  { kind: 'passing-bounce', label: 'Dočasně nedoručeno' },
  { kind: 'complaint', label: 'Označeno jako nevyžádané' },
] as const satisfies readonly { kind: MailEventKind; label: string }[]

/** Buttons that let a letter come back from one of its addresses. */
function comeBack(letter: string, address: string): Html {
  const buttons = returns.map(({ kind, label }) => html`<button name="kind" value="${kind}">${label}</button>`)
  return html`<form method="post" action="/local/bounces" aria-label="${address}">
<input type="hidden" name="letter" value="${letter}"><input type="hidden" name="address" value="${address}">
<span>${address}:</span> ${buttons}
</form>`
}

/** The text of a letter; links to this platform can be followed. */
function linked(text: string, origin: string): Html[] {
  const isLink = (word: string) => word === origin || word.startsWith(`${origin}/`)
  return text.split(/(\s+)/).map((word) => (isLink(word) ? html`<a href="${word}">${word}</a>` : html`${word}`))
}

function peopleSection(people: readonly Person[]): Html {
  return html`<section aria-labelledby="people">
<h2 id="people">Kdo se může přihlásit</h2>
<p>Přihlašují se bez hesla; osoby z ukázky jsou vymyšlené.</p>
${peopleByPlace(people, ({ name, email }, role) => html`<strong>${name}</strong> <span>${role}</span> <span>${email}</span>`)}
</section>`
}

function time(at: string): Html {
  return html`<time datetime="${at}">${czechTime.format(Date.parse(at))}</time>`
}
