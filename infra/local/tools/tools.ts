import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Clock } from '../base/clock.ts'
import type { Progress } from '../demo/earlier-years.ts'
import { pageHeaders } from '../http/pages.ts'
import type { Inbox, SentLetter } from '../mail/inbox.ts'
import type { MailSwitch } from '../mail/mail-switch.ts'
import { createSes } from '../mail/ses.ts'
import { type MailEvent, mailEventKinds } from '../mail/ses-event.ts'
import { type CognitoDeps, createCognito } from '../people/cognito.ts'
import type { Person } from '../people/people.ts'
import { isLate, type LastRuns } from '../schedules/last-runs.ts'
import { toolsPage } from './tools-page.ts'

interface ToolsDeps {
  readonly clock: Clock
  readonly inbox: Inbox
  readonly mail: MailSwitch
  readonly lastRuns: LastRuns
  /** Tells the doors what has become of a letter; resolves when they have heard it. */
  readonly tell: (event: MailEvent) => Promise<void>
  /** Everybody who may sign in, as of now. */
  readonly people: () => readonly Person[]
  /** Who ever had an account, and how it is written. */
  readonly accounts: CognitoDeps
  /** Where the engine listens, for what an operator does. */
  readonly engineEndpoint: string
  /** How far the years of the demo before its last one are written; undefined when nothing of them is left to write. */
  readonly earlierYears: () => Progress | undefined
}

/** A month of ten-minute steps takes minutes; more at once is a slip of the finger. */
const LONGEST_MOVE = 31 * 24 * 60

/** `{ advanceMinutes }` or `{ reset: true }`, also as a form. */
const clockSchema = z.union([
  z.object({ advanceMinutes: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(LONGEST_MOVE)) }),
  z.object({ reset: z.union([z.literal(true), z.literal('true')]) }),
])

/** `{ down?, reject? }`; as a form, `down` is text. */
const mailSchema = z.object({
  down: z.optional(
    z.union([
      z.boolean(),
      z.pipe(
        z.enum(['true', 'false']),
        z.transform((text) => text === 'true'),
      ),
    ]),
  ),
  reject: z.optional(z.array(z.string())),
})

/** `{ letter, address, kind }`: what is to become of a letter in the inbox, at one of its addresses. */
const bounceSchema = z.object({ letter: z.string(), address: z.string(), kind: z.enum(mailEventKinds) })

/**
 * What a person or a test can see and move on this machine, below `/local`: a page, and for each thing on it JSON:
 * `clock` { now, real, aheadMs }, `engine` { endpoint }, `schedules` { schedules }, `inbox` { letters }, `mail` { down, reject }, `demo` { earlierYears: { done, of } }. POST changes the clock or the mail service, or lets
 * a letter come back (`bounces`), and answers JSON with the new state, a form with the page. Only pages of this very origin may send forms.
 */
export function createTools(deps: ToolsDeps) {
  const { clock, inbox, mail, lastRuns, tell, people, accounts, engineEndpoint, earlierYears } = deps
  const readSchedules = () => lastRuns.read().map((run) => ({ ...run, late: isLate(run, new Date()) }))
  const readClock = () => ({ now: clock.now().toISOString(), real: new Date().toISOString(), aheadMs: clock.aheadMs() })
  const tools = new Hono()
  const onTaken = (letter: SentLetter) => {
    if (isOurs(letter)) void tell({ kind: 'delivery', letter, addresses: letter.to, at: clock.now() })
  }
  tools.route('/ses', createSes({ inbox, mail: mail.state, now: clock.now, onTaken }))
  tools.route('/accounts', createCognito(accounts))
  tools.use(csrf())
  tools.get('/', async (c) => {
    const state = {
      clock: readClock(),
      mail: mail.state(),
      schedules: readSchedules(),
      letters: inbox.letters(),
      people: people(),
      earlierYears: earlierYears(),
    }
    return c.body(String(await toolsPage(state, new URL(c.req.url).origin)), 200, pageHeaders())
  })
  tools.get('/pages.css', async (c) => {
    const style = await readFile(new URL('../http/pages.css', import.meta.url), 'utf8')
    return c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
  })
  tools.get('/engine', (c) => c.json({ endpoint: engineEndpoint }))
  tools.get('/demo', (c) => c.json({ earlierYears: earlierYears() }))
  tools.get('/clock', (c) => c.json(readClock()))
  tools.get('/schedules', (c) => c.json({ schedules: readSchedules() }))
  tools.get('/inbox', (c) => c.json({ letters: inbox.letters() }))
  tools.get('/mail', (c) => c.json(mail.state()))
  tools.post('/clock', async (c) => {
    const move = await read(c, clockSchema)
    await ('reset' in move ? clock.reset() : clock.advance(move.advanceMinutes * 60_000))
    return answer(c, readClock())
  })
  tools.post('/mail', async (c) => {
    const { down, reject } = await read(c, mailSchema)
    mail.set({ ...(down !== undefined && { down }), ...(reject && { reject }) })
    return answer(c, mail.state())
  })
  tools.post('/bounces', async (c) => {
    const { letter: id, address, kind } = await read(c, bounceSchema)
    const letter = inbox.letters().find((each) => each.id === id && isOurs(each))
    if (letter === undefined || !letter.to.includes(address)) throw new Problem('not-found')
    await tell({ kind, letter, addresses: [address], at: clock.now() })
    return answer(c, { kind, address })
  })
  return tools
}

/** A letter of the mail door: events about it say which. */
function isOurs({ tags }: SentLetter): boolean {
  return tags?.['centre'] !== undefined && tags['letter'] !== undefined
}

async function read<Schema extends z.ZodMiniType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const given = isJson(c) ? await c.req.json().catch(() => undefined) : await c.req.parseBody()
  const { data, success } = schema.safeParse(given)
  if (!success) throw new Problem('invalid')
  return data
}

function answer(c: Context, state: unknown): Response {
  return isJson(c) ? Response.json(state) : c.redirect('/local', 303)
}

function isJson(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('application/json') === true
}
