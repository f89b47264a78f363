import { parseArgs } from 'node:util'
import { centres } from '../support/centres.ts'
import { figuresOf, lastLine } from './report.ts'
import { simulate } from './simulate.ts'

/*
 * `npm run simulate`: a virtual year of 18 centres with crashes, mail outages, sweeps that stand still, mailboxes that take nothing
 * and both clock changes, on the real engine, store and doors. Prints every broken promise with its id, and last a line of counts;
 * ends with 1 if a promise was broken. `--seed 7 --days 31 --from 2026-03-15T00:00:00Z` for other spans.
 *
 * The tables of coverage know 17 centres that police send to; the eighteenth is of the simulation alone: its notices go past the
 * police's door into the store, and it gets no complaints.
 */
process.env['AWS_ACCESS_KEY_ID'] ??= 'local'
process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local'
process.env['AWS_REGION'] ??= 'eu-central-1'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '365' },
    from: { type: 'string', default: '2026-01-01T00:00:00Z' },
  },
})
const days = Number(values.days)
const share = days / 365
const print = (line: string) => void process.stdout.write(`${line}\n`)
// The doors' own lines: half a million of them are no report.
console.log = () => undefined
console.error = () => undefined

const began = Date.now()
const result = await simulate(
  {
    seed: Number(values.seed),
    from: values.from,
    days,
    centres: [...centres.keys(), 'osmnacte'],
    notices: Math.round(1086 * share),
    complaints: Math.round(300 * share),
    visits: Math.round(600 * share),
    outages: Math.ceil(14 * share),
    stalls: Math.ceil(8 * share),
    crashes: { write: 1 / 200, unmarked: 1 / 4000 },
  },
  (day) =>
    day % 10 === 0 && process.stderr.write(`day ${day} of ${days}, ${Math.round((Date.now() - began) / 1000)} s\n`),
)
for (const line of figuresOf(result, Date.now() - began)) print(line)
print(lastLine(result.verdict))
process.exitCode = result.verdict.broken.length > 0 ? 1 : 0
