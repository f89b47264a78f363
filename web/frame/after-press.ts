/*
 * A press may take away the very button that was pressed. A browser then gives the focus to the page, and whoever works by keyboard or by
 * ear has lost their place. Here it goes to what takes the place of the button: the heading of what is left around it, or the next of a list.
 */

const PLACES = 'li, tr, section, article, main'

interface Place {
  readonly element: Element
  /** What stands beside it, and stays when it goes. */
  readonly beside: readonly (Element | null)[]
}

interface Pressed {
  readonly button: Element
  /** What is around the button, from the inside out. */
  readonly places: readonly Place[]
}

let pressed: Pressed | undefined

// What makes documents shares a bundle with this, and is used where there is no page too.
if (typeof document !== 'undefined') {
  // Whoever points elsewhere has another place.
  addEventListener('pointerdown', forget, { capture: true })
  addEventListener('click', remember, { capture: true })
  new MutationObserver(keepPlace).observe(document.body, { childList: true, subtree: true })
}

function forget(): void {
  pressed = undefined
}

function remember({ target }: Event): void {
  const button = target instanceof Element ? target.closest('button') : null
  pressed = button === null ? undefined : { button, places: placesOf(button) }
}

function placesOf(inside: Element): Place[] {
  const element = inside.closest(PLACES)
  if (element === null) return []
  const beside = [element.nextElementSibling, element.previousElementSibling]
  return [{ element, beside }, ...(element.parentElement ? placesOf(element.parentElement) : [])]
}

/** A screen that gives the focus to something itself has the last word. */
function keepPlace(): void {
  if (pressed === undefined || pressed.button.isConnected) return
  const isLost = document.activeElement === null || document.activeElement === document.body
  if (isLost) take(leftOf(pressed))
  pressed = undefined
}

function leftOf({ places }: Pressed): Element | null | undefined {
  return places
    .flatMap(({ element, beside }) => [element, ...beside])
    .find((each) => each?.isConnected && each.matches(PLACES))
}

function take(place: Element | null | undefined): void {
  const taker = place?.querySelector('h1, h2, h3, h4') ?? place
  if (!(taker instanceof HTMLElement)) return
  if (!taker.hasAttribute('tabindex')) taker.tabIndex = -1
  taker.focus()
}
