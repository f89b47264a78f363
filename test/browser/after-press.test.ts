import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { afterAll, describe, expect, it } from 'vitest'
import { DESK, openBrowser } from '../support/browser.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const program = stripTypeScriptTypes(readFileSync('web/frame/after-press.ts', 'utf8'))

const PAGE = `<main id="main"><h1 id="title">Spis</h1>
<section id="news"><h2 id="newsTitle">Novinky</h2>
  <ul id="list"><li id="first"><button id="take1">Vzít</button></li>
    <li id="second"><h3 id="secondTitle">Druhá</h3><button id="take2">Vzít</button></li>
    <li id="third"><p id="said"><button id="take3">Vzít</button></p></li></ul></section>
<section id="other"><h2 id="otherTitle">Další</h2><p id="doing"><button id="do">Beru</button></p></section>
<table><tbody><tr id="row1"><td><button id="rid1">Odebrat</button></td></tr><tr id="row2"><td>Druhý</td></tr></tbody></table>
<div id="alone"><button id="close">Zavřít</button></div><input id="field"></main>`

/** Presses a button by keyboard in a page, in which that removes something, and says what has the focus then. */
async function focusAfter(button: string, removed: string, focuses?: string): Promise<string | undefined> {
  const page = await browser.newPage(DESK)
  await page.setContent(PAGE)
  await page.addScriptTag({ content: program, type: 'module' })
  await page.evaluate(
    ([pressed = '', gone = '', given]) => {
      document.getElementById(pressed)?.addEventListener('click', () =>
        setTimeout(() => {
          document.getElementById(gone)?.remove()
          if (given) document.getElementById(given)?.focus()
        }),
      )
    },
    [button, removed, focuses],
  )
  await page.locator(`#${button}`).press('Enter')
  await page.locator(`#${removed}`).waitFor({ state: 'detached' })
  const id = await page.evaluate(
    () => new Promise<string | undefined>((told) => requestAnimationFrame(() => told(document.activeElement?.id))),
  )
  await page.close()
  return id
}

describe('the focus, when a press takes away the button that was pressed,', () => {
  it.each([
    ['goes to the heading of the section that stays', 'do', 'doing', 'otherTitle'],
    ['stays in the row that stays', 'take3', 'said', 'third'],
    ['is in a row at its heading', 'take2', 'take2', 'secondTitle'],
    ['goes to the next of a list', 'take1', 'first', 'secondTitle'],
    ['goes to the one before it when it was the last', 'take3', 'third', 'secondTitle'],
    ['goes to the next row of a table', 'rid1', 'row1', 'row2'],
    ['goes to the heading of the section when the whole list is gone', 'take1', 'list', 'newsTitle'],
    ['goes to the next section when the whole section is gone', 'take2', 'news', 'otherTitle'],
    ['goes to the heading of the screen when nothing else is around', 'close', 'alone', 'title'],
    ['stays where it is when something else went', 'do', 'alone', 'do'],
  ])('%s', async (_, button, removed, focused) => {
    expect(await focusAfter(button, removed)).toBe(focused)
  })

  it('stays where the screen itself put it', async () => {
    expect(await focusAfter('do', 'doing', 'field')).toBe('field')
  })
})
