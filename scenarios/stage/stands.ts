import type { Locator } from 'playwright-core'

/** What is looked for in a thread: an element that says this text, or the picture of this name. */
export type Looked = { readonly text: string } | { readonly picture: string }

/**
 * The moment, in milliseconds of the wall clock, from which something stands in a thread for eyes to see; a picture from
 * when it is drawn. The page looks by itself whenever it changes, and says when the frame after that has come: a test
 * runner that asks from outside looks only every half second after its first tries, and would measure that.
 */
export function standsAt(log: Locator, looked: Looked): Promise<number> {
  return log.evaluate((box, wanted) => new Promise<number>((resolve) => {
    const isSeen = (element: Element) => element.getClientRects().length > 0
    const stands = () => 'text' in wanted
      ? [...box.querySelectorAll('article')].some((article) => article.textContent.includes(wanted.text) && isSeen(article))
      : [...box.querySelectorAll('img')].some((image) => image.alt === wanted.picture && image.complete && image.naturalWidth > 0 && isSeen(image))
    const stop = () => {
      watch.disconnect()
      box.removeEventListener('load', look, true)
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
    }
    const look = () => {
      if (stands()) stop()
    }
    const watch = new MutationObserver(look)
    watch.observe(box, { subtree: true, childList: true, characterData: true, attributes: true })
    // Loading does not bubble, but it can be caught on the way down.
    box.addEventListener('load', look, true)
    look()
  }), looked)
}

/** Now, on the clock of `standsAt`. */
export const wallNow = (): number => performance.timeOrigin + performance.now()
