import type { Locator, Page } from 'playwright-core'

/** How fast somebody types with a telephone at the ear. */
export const KEYS_PER_SECOND = 5

/** More things than are ever passed over on the way to another one: then it is not to be reached at all. */
const FARTHEST = 120

export interface Done {
  readonly keys: number
  readonly actions: number
}

/**
 * Does by keyboard what a worker does, and counts it.
 *
 * An action is one thing that the worker decides to do: a combination of keys, choosing a kind, filling a field, pressing a button, saving.
 * Tab between two fields that follow one another belongs to filling the second. Whatever else is passed over on the way to a thing makes
 * finding it an action of its own, however many times Tab is pressed. Each press of a key is a key: each Tab too, and a combination is one.
 */
export function hands(page: Page) {
  const done = { keys: 0, actions: 0 }
  const press = async (key: string) => {
    done.keys++
    done.actions++
    await drawn(page)
    await page.keyboard.press(key)
  }
  /** Goes by Tab to a thing, or to any one of those that are meant. */
  const reach = async (target: Locator) => {
    let tabs = 0
    while (!(await isFocused(target))) {
      if (++tabs > FARTHEST) throw new Error(`not to be reached by Tab: ${target}`)
      await page.keyboard.press('Tab')
    }
    done.keys += tabs
    if (tabs > 1) done.actions++
  }
  return {
    done: done as Done,
    press,
    /** Goes to a button or a link and presses it; with the space bar, to what is ticked. */
    use: async (target: Locator, key: 'Enter' | 'Space' = 'Enter') => {
      await target.waitFor()
      await reach(target)
      await press(key)
    },
    /** Goes to one of several things to choose from and presses the digit of one. */
    choose: async (choices: Locator, digit: string) => {
      await reach(choices)
      await press(digit)
    },
    /** Goes to a field and types into it. */
    fill: async (field: Locator, text: string) => {
      await reach(field)
      done.keys += text.length
      done.actions++
      await page.keyboard.type(text)
    },
  }
}

/** Nobody presses a key for what is not to be seen yet; what a screen listens to it knows once it is drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  )
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
}

/** How long it takes to press so many keys. */
export function secondsOf({ keys }: Done): number {
  return keys / KEYS_PER_SECOND
}
