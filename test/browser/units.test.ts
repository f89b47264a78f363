import { expect, it } from 'vitest'
import { privateJwk } from '../../infra/local/demo/key-files.ts'
import { signRequest } from '../../infra/local/demo/police-signature.ts'
import { keyIdOf } from '../../shared/police/fingerprint.ts'
import { accessible, picture, signIn } from '../support/browser.ts'
import { notice } from '../support/notices.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })

async function newKey() {
  const privateKey = await privateJwk('Ed25519')
  const { d: _d, ...publicKey } = privateKey
  return { keyId: await keyIdOf(publicKey), privateKey, publicKey }
}
type Key = Awaited<ReturnType<typeof newKey>>

async function post(path: string, key: Key, body: object) {
  const signing = { url: `${platform.origin}${path}`, method: 'POST', key, now: platform.clock.now() } as const
  const tag = path.endsWith('enrolments') ? { tag: 'opora-enrolment' as const } : {}
  const answer = await fetch(await signRequest({ ...signing, ...tag, body: JSON.stringify(body) }))
  return { status: answer.status, answer: await answer.json() }
}

it('the admin adds a unit, tells it a code, compares its key, and revokes it', async () => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Klára Vzorová', path: '/utvary' })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.getByText('Celkem 2 útvary.').waitFor()

  await button('Přidat útvar').click()
  await page.getByLabel('Označení').fill('pcr jičín')
  await button('Uložit útvar').click()
  await page.getByText('Použijte jen písmena bez háčků').waitFor()
  await accessible(page)
  await page.getByLabel('Označení').fill('pcr-jicin')
  await page.getByLabel('Název').fill('Obvodní oddělení Zkouška')
  await page.getByLabel('Krajské ředitelství').fill('KŘ Zkouška')
  // What is typed outlives the page, and says nothing in the store.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('opora.draft.')
  await page.reload()
  await page.getByText('Celkem 2 útvary.').waitFor()
  await expect.poll(() => page.getByLabel('Krajské ředitelství').inputValue()).toBe('KŘ Zkouška')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Zkouška')
  await page.getByLabel('Kam volat kvůli klíčům').fill('974 000 000')
  await button('Uložit útvar').click()
  await page.getByRole('heading', { level: 1, name: 'Obvodní oddělení Zkouška' }).waitFor()

  await button('Vystavit kód').click()
  const code = await page.locator('strong.code').textContent()
  const key = await newKey()
  const sent = await post('/police/v1/enrolments', key, { code, publicKey: key.publicKey })
  expect(sent.status).toBe(201)
  // Both see the same.
  await page.getByText(sent.answer.fingerprint.words.join(' '), { exact: true }).waitFor({ timeout: 15_000 })
  await page.getByText(sent.answer.fingerprint.hex, { exact: true }).waitFor()
  await accessible(page)
  await picture(page, 'unit-waiting')
  await button('Potvrdit klíč').click()
  await button('Potvrdit').click()
  await page.getByText('Nejprve porovnejte slova s útvarem.').waitFor()
  await page.getByLabel('Útvar přečetl tatáž slova').check()
  await button('Potvrdit').click()
  await page.getByText('platí', { exact: true }).waitFor()

  const content = notice({
    reference: 'U-1',
    enteredAt: platform.clock.now().toISOString(),
    evictedAt: platform.clock.now().toISOString(),
  })
  const delivered = await post('/police/v1/notices', key, content)
  expect(delivered.status).toBe(201)

  await button('Zneplatnit klíč').click()
  await page.getByRole('radio', { name: 'mohl se ho zmocnit někdo jiný' }).check()
  await accessible(page)
  await picture(page, 'unit-revoking')
  await button('Zneplatnit hned').click()
  await page.getByText('zneplatněn', { exact: true }).waitFor()
  expect((await post('/police/v1/notices', key, content)).answer.code).toBe('revoked-key')
  await button('Co bylo klíčem podepsáno').click()
  await page.getByText(delivered.answer.noticeId, { exact: true }).waitFor()
  await accessible(page)
  await picture(page, 'unit-signed')

  await page.getByRole('link', { name: 'Všechny útvary' }).click()
  await page.getByText('Celkem 3 útvary.').waitFor()
  await page.getByText('0 platných klíčů, 1 jiný').waitFor()
  await accessible(page)
  await picture(page, 'units')
  await context.close()
})

it('a worker of a centre has no such screen', async () => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová', path: '/utvary' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByText('Vystavit kód').count()).toBe(0)
  await context.close()
})
