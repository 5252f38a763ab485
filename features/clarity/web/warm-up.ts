import type { analyze as check } from '../domain/index.ts'

/** Plain messages: reading one builds the tables and patterns of its language. */
const samples = ['Пришлите, пожалуйста, 5 фото PO-1 до 30 июля, цена 2 USD/шт.', 'Please send 5 photos of PO-1 by 30 July, price 2 USD per piece.', '请在7月30日前发5张PO-1的照片，单价2元。']

/** Reads a message of each language while nobody waits, so that the first letters somebody types are checked within a frame. */
export function warmUp({ analyze }: { readonly analyze: typeof check }): void {
  const later = typeof requestIdleCallback === 'function' ? (work: () => void) => requestIdleCallback(work) : (work: () => void) => setTimeout(work, 100)
  const next = (at: number): void => {
    const sample = samples[at]
    if (sample === undefined) return
    analyze(sample, { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-01-01T00:00:00' } })
    later(() => next(at + 1))
  }
  later(() => next(0))
}
