import { expect, it } from 'vitest'
import { accessible, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: true })

it('a newcomer finds work of every urgency on Today, a file to read and letters in the inbox', async () => {
  await platform.runSchedule('contact-sweep')
  await platform.settle()
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  await page.getByRole('link', { name: 'Radomíra Cvičná' }).waitFor()
  const rows = page.locator('li.duty')
  expect(await rows.count()).toBe(4)
  expect(await rows.first().textContent()).toContain('po lhůtě')
  await accessible(page)
  await picture(page, 'today')

  await page.getByRole('link', { name: 'Nina Příkladová' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nina Příkladová' }).waitFor()
  await page.getByText('Volat na telefon její sestry').waitFor()
  await accessible(page)
  await picture(page, 'file', true)

  const subjects = platform.inbox.letters().map(({ subject }) => subject.replace(/ – .*/, '').replace(/\d+ h/, 'N h'))
  expect(new Set(subjects)).toEqual(
    new Set([
      'Nové oznámení o vykázání',
      'Nová stížnost',
      'Oznámení zatím nikdo nepřevzal',
      'Do konce lhůty zbývá N h',
      'NALÉHAVÉ: Do konce lhůty zbývá N h',
      'NALÉHAVÉ: Lhůta uplynula',
    ]),
  )
  await context.close()
})
