import { join } from 'node:path'
import * as z from 'zod/mini'
import { openSigner } from '../../functions/store/signer.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient, TABLE } from '../local/base/environment.ts'
import { Misuse } from '../local/base/misuse.ts'
import { readStartOptions } from '../local/base/start-options.ts'
import { keyFiles } from '../local/demo/key-files.ts'
import { addInvited, dismiss, everybody } from '../local/people/invited.ts'
import type { Ground } from './ground.ts'
import { newReceiptKey } from './receipt-key.ts'

const engineSchema = z.object({ endpoint: z.string() })
const clockSchema = z.object({ now: z.string() })
const demoSchema = z.object({ earlierYears: z.optional(z.object({ done: z.number(), of: z.number() })) })

/** The platform that runs on this machine, by the settings it was started with. Throws Misuse when none answers. */
export async function openThisMachine(env: NodeJS.ProcessEnv): Promise<Ground> {
  const { port, dataDir } = readStartOptions(env)
  const ask = async (what: string) => {
    const answer = await fetch(`http://localhost:${port}/local/${what}`).catch(() => undefined)
    if (!answer?.ok)
      throw new Misuse(
        `No platform answers at http://localhost:${port}. Start it with npm start, with the same PORT and DATA_DIR.`,
      )
    return answer.json()
  }
  const [engine, clock] = await Promise.all([ask('engine'), ask('clock')])
  const { endpoint } = engineSchema.parse(engine)
  const { now } = clockSchema.parse(clock)
  const file = join(dataDir, 'people.json')
  const whole = {
    table: openTable(TABLE, engineClient(endpoint)),
    vault: openVault(`file:${join(dataDir, 'centre-keys.json')}`),
    now: () => new Date(now),
  }
  return {
    ...whole,
    whole: () => whole,
    beingWritten: async () => {
      const { earlierYears } = demoSchema.parse(await ask('demo'))
      if (earlierYears === undefined) return undefined
      const { done, of } = earlierYears
      return `The years before are still being written and counted: ${done} of ${of}. Ask again in a while.`
    },
    signer: openSigner(`file:${keyFiles(dataDir).receiptKey}`),
    newReceiptKey: () => newReceiptKey(dataDir),
    invite: async (person) => {
      const there = everybody(file).find(({ email }) => email === person.email)
      if (there && there.group !== person.group) throw new Misuse(`${person.email} is in ${there.group} already.`)
      const id = there?.id ?? `invited-${person.email.replaceAll(/[^a-z0-9]+/g, '-')}`
      if (there === undefined) addInvited(file, { id, ...person })
      return { id, isNew: there === undefined }
    },
    dismiss: async (centre) => dismiss(file, centre),
    replay: async () => {
      throw new Misuse(
        'On this machine nothing is given up: the stream offers what failed again, and so does the sweep.',
      )
    },
  }
}
