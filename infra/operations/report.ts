import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { figuresOf } from '../../functions/store/figures/figures.ts'
import { readOverlap } from '../../functions/store/report/overlap.ts'
import { Misuse } from '../local/base/misuse.ts'
import { openGround, runCommand } from './at-the-terminal.ts'
import { knownCentre } from './known-centre.ts'
import { printed, publishedTable } from './published-table.ts'

/*
 * `npm run report`: the table that a centre publishes of its year, counted from its records just now.
 */

const usage = `How to print the table of a year:
  npm run report -- --centre liberec --year 2023    of the platform that npm start runs (PORT, DATA_DIR)
With --format csv or --format json: for a program. With --aws: the stack in AWS, by your own credentials.`

const wordsSchema = z.object({
  centre: z.string(),
  year: z.pipe(z.string().check(z.regex(/^20\d{2}$/)), z.transform(Number)),
  format: z._default(z.enum(['text', 'csv', 'json']), 'text'),
  aws: z._default(z.boolean(), false),
})

async function main(): Promise<void> {
  const { centre, year, format, aws } = read()
  const { table, ...ground } = await openGround(aws)
  try {
    const unfinished = await ground.beingWritten?.()
    if (unfinished !== undefined) throw new Misuse(unfinished)
    const { name } = await knownCentre({ table, ...ground }, centre)
    const [{ figures }, overlap] = await Promise.all([
      figuresOf({ table, id: centre }).ofPeriod(String(year)),
      readOverlap({ table, id: centre }, year),
    ])
    process.stdout.write(printed[format](publishedTable({ centre, name, year }, figures, overlap)))
  } finally {
    table.doc.destroy()
  }
}

function read(): z.infer<typeof wordsSchema> {
  const text = { type: 'string' } as const
  try {
    const options = { centre: text, year: text, format: text, aws: { type: 'boolean' } } as const
    return wordsSchema.parse(parseArgs({ options }).values)
  } catch {
    throw new Misuse(usage)
  }
}

runCommand(main)
