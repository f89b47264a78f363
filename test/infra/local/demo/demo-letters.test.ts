import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, onTestFinished, test } from 'vitest'
import { openTable } from '../../../../functions/store/table/connection.ts'
import { engineClient } from '../../../../infra/local/base/environment.ts'
import { openPlatform } from '../../../../infra/local/platform.ts'
import { fakeWeb } from '../support/fake-web.ts'
import { folder } from '../support/folder.ts'

test('the demo’s letters stand in the inbox at the times of its notices, newest first, and none is waiting', async () => {
  const dataDir = folder()
  const platform = await openPlatform({
    port: 0,
    dataDir,
    demo: 'year',
    builtWeb: fakeWeb(dataDir),
    report: () => undefined,
  })
  onTestFinished(() => platform.stop())
  const arrivals = platform.inbox.letters().filter(({ subject }) => subject.includes('Nové oznámení'))
  const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
  const { Items = [] } = await table.doc.send(new ScanCommand({ TableName: table.name }))
  table.doc.destroy()
  const notices = Items.filter(({ type }) => type === 'notice')
  expect(notices.length).toBeGreaterThan(3)
  const delivered = notices.map((notice) => String(notice['deliveredAt']))
  expect(arrivals.map(({ at }) => at)).toEqual(delivered.sort().reverse())
  const letters = Items.filter(({ type, step }) => type === 'letter' && step === 'arrival')
  for (const { status, createdAt, sentAt } of letters) expect([status, sentAt]).toEqual(['sent', createdAt])
  const times = platform.inbox.letters().map(({ at }) => at)
  expect(times).toEqual(times.toSorted().reverse())
})
