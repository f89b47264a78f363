import { readFileSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/*
 * The process that is measured. It loads a bundled door as Lambda does, calls it with one event after another and writes one line
 * of JSON: when the import began and ended and when each call was answered, in milliseconds since 1970, and the processor's work
 * until then.
 */
const [, , bundle = '', eventsFile = ''] = process.argv
const events: unknown[] = JSON.parse(readFileSync(eventsFile, 'utf8'))
const importsAt = now()
const { handler } = await import(pathToFileURL(bundle).href)
const importedAt = now()
const answers: { status: number; at: number }[] = []
for (const event of events) {
  const { statusCode } = await handler(event, {})
  answers.push({ status: statusCode, at: now() })
}
const { user, system } = process.cpuUsage()
writeSync(1, JSON.stringify({ importsAt, importedAt, answers, cpuMs: (user + system) / 1000 }))
// Kept connections would keep the process.
process.exit(0)

function now(): number {
  return performance.timeOrigin + performance.now()
}
