import { expect, test } from 'vitest'
import { asksAgain, type Said } from './asks-again.ts'

const ship = 'Когда будет отгрузка PO-2026-122?'
const weight = 'Какой вес коробки у PO-2026-118?'

/** Oldest first: ours plain, theirs behind `>`. */
const thread = (lines: readonly string[]): Said[] => lines.map((line): Said => (line.startsWith('>') ? { side: 'them', text: line.slice(1) } : { side: 'us', text: line })).reverse()

test.each<[string, readonly string[], string, boolean]>([
  ['nothing was asked before', ['Спасибо.', '>收到'], ship, false],
  ['another question follows at once', [ship], weight, false],
  ['the same follows before anything came', [ship], ship, false],
  ['a receipt came between two questions and the first is put again', [ship, weight, '>收到'], ship, true],
  ['a receipt came, and a new question is put', [ship, '>收到'], weight, false],
  ['in other words', [ship, '>好的'], 'Так какого числа вы отправите PO-2026-122?', true],
  ['in another language', [ship, '>ok 👍'], '请问PO-2026-122什么时候发货？', true],
  ['without the order', [ship, '>хорошо, спасибо'], 'Когда отгрузка?', true],
  ['of another order', [ship, '>好的'], 'Когда будет отгрузка PO-2026-130?', false],
  ['the order stands in the sentence before', ['Пишу о PO-2026-122. Когда отгрузка?', '>收到'], 'Когда будет отгрузка PO-2026-130?', false],
  ['another thing of the same order', ['Когда будет готов макет PO-2026-122?', '>好的'], 'Когда будет готов образец PO-2026-122?', false],
  ['another person whom no list knows', ['Когда приедет инженер?', '>好的'], 'Когда ответит бухгалтер?', false],
  ['the answer was vague', [ship, '>我们尽快安排'], ship, true],
  ['they asked back', ['Which date do you ship?', '>哪个订单？'], 'Which date do you ship PO-7712?', true],
  ['the answer was clear', [ship, '>8月5日可以出货'], ship, false],
  ['the answer was clear, a receipt came after', [ship, '>8月5日可以出货', '>好的'], ship, false],
  ['the answer has no date but says it is done', [ship, '>已经发货了'], ship, false],
  ['only the other question was answered', [ship, weight, '>PO-2026-118每箱12.5公斤'], ship, true],
  ['only the other question was answered, without its number', [ship, weight, '>12.5 kg'], ship, true],
  ['the one that was answered is put again', [ship, weight, '>PO-2026-118每箱12.5公斤'], weight, false],
  ['a picture came', ['Какой цвет у PO-2026-122?', '>'], 'Какой цвет у PO-2026-122?', false],
  ['only a sign came', ['Какой цвет у PO-2026-122?', '>👌'], 'Какой цвет у PO-2026-122?', true],
  ['"yes" where a date was wanted', ['When do you ship PO-7712?', '>yes'], 'When will PO-7712 be shipped?', true],
  ['"yes" where that was wanted', ['能不能改包装？', '>可以'], '能不能改包装？', false],
  ['a receipt where "yes" was wanted', ['能不能改包装？', '>收到'], '能不能改包装？', true],
  ['it was asked to be told', ['Сообщите дату отгрузки PO-2026-122.', '>收到'], ship, true],
  ['one of several', ['Когда отгрузка PO-2026-122 и какой вес коробки?', '>好的'], 'Какой вес коробки у PO-2026-122?', true],
  ['price after quantity', ['How many pcs of PO-7712 are ready?', '>ok'], 'How much does PO-7712 cost?', false],
  ['it asks nothing', [ship, '>收到'], 'Спасибо за PO-2026-122.', false],
])('asks again when %s', (_what, earlier, text, again) => {
  expect(asksAgain(text, thread(earlier))).toBe(again)
})
