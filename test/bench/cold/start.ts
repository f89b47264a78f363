import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as z from 'zod/mini'

/** What to start, and with what. */
export interface Start {
  /** The bundled module that loads a door and calls it: `cold/process.ts`. */
  readonly loader: string
  readonly bundle: string
  readonly eventFile: string
  readonly env: Readonly<Record<string, string>>
}

/** Milliseconds of one cold start. */
export interface Cold {
  /** From before the process was made until the door had answered. */
  readonly total: number
  /** Importing the bundle, alone. */
  readonly imported: number
  /** The first call. */
  readonly called: number
  /** What the processor worked for it, on all its cores: what waiting for a busy machine adds is not in it. */
  readonly cpu: number
}

const run = promisify(execFile)
const schema = z.object({
  importsAt: z.number(),
  importedAt: z.number(),
  answeredAt: z.number(),
  cpuMs: z.number(),
  statusCode: z.number(),
})

/** Starts a fresh Node process and waits until its door has answered. Throws when the door refused. */
export async function coldStart({ loader, bundle, eventFile, env }: Start): Promise<Cold> {
  const from = performance.timeOrigin + performance.now()
  // The parent's own environment stays outside: NODE_OPTIONS or a compile cache, which Lambda has not, would falsify it.
  const { stdout } = await run(process.execPath, [loader, bundle, eventFile], { env })
  const { importsAt, importedAt, answeredAt, cpuMs, statusCode } = schema.parse(JSON.parse(stdout))
  if (statusCode >= 300) throw new Error(`${bundle} answered ${statusCode}`)
  return { total: answeredAt - from, imported: importedAt - importsAt, called: answeredAt - importedAt, cpu: cpuMs }
}
