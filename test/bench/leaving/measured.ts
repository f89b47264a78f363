import { openTable } from '../../../functions/store/table/connection.ts'
import { openVault } from '../../../functions/store/table/vault.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { exportCentre, restoreFrom } from '../../../infra/operations/leaving.ts'
import { timed } from '../report/in-turn.ts'

/*
 * A process that writes a centre out or gives it back, as an operator's does, and says what that took: milliseconds, and the most memory
 * beside what it had when all was loaded.
 */

const [what = '', endpoint = '', vault = '', centre = '', path = '', passphrase = ''] = process.argv.slice(2)
const ground = { table: openTable(TABLE, engineClient(endpoint)), vault: openVault(vault), now: () => new Date() }
const told = { centre, path, passphrase }
const before = process.memoryUsage().rss
let most = before
const look = () => {
  most = Math.max(most, process.memoryUsage().rss)
}
const looking = setInterval(look, 50)
const ms = await timed(() =>
  what === 'back' ? restoreFrom(ground, told) : exportCentre(ground, { ...told, receiptKeys: { keys: [] } }),
)
clearInterval(looking)
look()
ground.table.doc.destroy()
console.log(JSON.stringify({ ms, mb: (most - before) / 1e6 }))
