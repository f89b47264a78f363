import { readFileSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/*
 * The process whose start is measured. It loads a bundled door as Lambda does, calls it once and writes one line of JSON:
 * when the import began and ended and when the door had answered, in milliseconds since 1970, and the processor's work until then.
 */
const [, , bundle = '', eventFile = ''] = process.argv
const event: unknown = JSON.parse(readFileSync(eventFile, 'utf8'))
const importsAt = now()
const { handler } = await import(pathToFileURL(bundle).href)
const importedAt = now()
const { statusCode } = await handler(event, {})
const answeredAt = now()
const { user, system } = process.cpuUsage()
writeSync(1, JSON.stringify({ importsAt, importedAt, answeredAt, cpuMs: (user + system) / 1000, statusCode }))
// Kept connections would keep the process.
process.exit(0)

function now(): number {
  return performance.timeOrigin + performance.now()
}
