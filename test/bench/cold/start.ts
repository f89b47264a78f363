import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as z from 'zod/mini'

/** What to start, and with what. */
export interface Start {
  /** The bundled module that loads a door and calls it: `process.ts`. */
  readonly loader: string
  readonly bundle: string
  /** What it is called with, one after another: JSON. */
  readonly eventsFile: string
  readonly env: Readonly<Record<string, string>>
}

/** Milliseconds of a process from its start to its last answer. */
export interface Started {
  /** From before the process was made until the door had answered for the first time. */
  readonly cold: number
  /** Importing the bundle, alone. */
  readonly imported: number
  /** Each call after the first. */
  readonly warm: readonly number[]
  /** What the processor worked for all of it, on all its cores: what waiting for a busy machine adds is not in it. */
  readonly cpu: number
}

const run = promisify(execFile)
const schema = z.object({
  importsAt: z.number(),
  importedAt: z.number(),
  answers: z.array(z.object({ status: z.number(), at: z.number() })),
  cpuMs: z.number(),
})

/** Starts a fresh Node process and waits until its door has answered everything. Throws when the door refused. */
export async function start({ loader, bundle, eventsFile, env }: Start): Promise<Started> {
  const from = performance.timeOrigin + performance.now()
  // The parent's own environment stays outside: NODE_OPTIONS or a compile cache, which Lambda has not, would falsify it.
  const { stdout } = await run(process.execPath, [loader, bundle, eventsFile], { env })
  const { importsAt, importedAt, answers, cpuMs } = schema.parse(JSON.parse(stdout))
  const refused = answers.find(({ status }) => status >= 300)
  if (refused) throw new Error(`${bundle} answered ${refused.status}`)
  const times = answers.map(({ at }, index) => at - (answers[index - 1]?.at ?? from))
  return { cold: times[0] ?? Number.NaN, imported: importedAt - importsAt, warm: times.slice(1), cpu: cpuMs }
}
