import type { Localized } from '#kernel/language.ts'
import type { Doc, Sentence } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { capital, mend, replaced } from './mends.ts'
import { factsAt } from './places.ts'

const most = { words: 30, hanCharacters: 60 }
/** So many values in one sentence are a specification or a list, which is read value by value. */
const valuesOfList = 6
/** So many words to each value tell a story with values in it. */
const wordsOfStory = 6
const signsOfStory = 8

export const rule: Rule = {
  id: 'long-sentence',
  severity: 'info',
  check(doc) {
    return doc.sentences
      .filter((sentence) => isTooLong(doc, sentence))
      .map((sentence) => ({ span: { start: sentence.start, end: sentence.end }, fixes: () => splitAt(doc, sentence) }))
  },
}

function isTooLong(doc: Doc, sentence: Sentence): boolean {
  const isHan = sentence.script === 'han'
  if (isHan ? sentence.hanCharacters <= most.hanCharacters : sentence.words + sentence.hanCharacters / 2 <= most.words) return false
  if (sentence.isQuoted || /\b(?:street|road|district|город|улица|ул\.|province)\b|[路街]\d+号/.test(doc.plain.slice(sentence.start, sentence.end))) return false
  const values = countValues(doc, sentence)
  return values < valuesOfList || (isHan ? sentence.hanCharacters >= values * signsOfStory : sentence.words >= values * wordsOfStory)
}

function countValues(doc: Doc, sentence: Sentence): number {
  const lists = (sentence.script === 'han' ? withoutDays(doc, sentence) : doc.plain.slice(sentence.start, sentence.end)).match(/\d[\d.,×x*-]*\s*(?:[a-zа-я%\u4e00-\u9fff]|$)/g) ?? []
  return Math.max(lists.length, factsAt(doc, sentence).filter((fact) => fact.start >= sentence.start && fact.end <= sentence.end && fact.kind !== 'date').length)
}

/** 8月20日到25日: the numbers of days are no values of a specification. */
function withoutDays(doc: Doc, sentence: Sentence): string {
  const pieces: string[] = []
  let from = sentence.start
  for (const { kind, start, end } of factsAt(doc, sentence)) {
    if (kind !== 'date' && kind !== 'period') continue
    pieces.push(doc.plain.slice(from, start))
    from = Math.max(from, end)
  }
  return [...pieces, doc.plain.slice(from, Math.max(from, sentence.end))].join(' ')
}

/** Splits at the joint nearest to the middle, where what follows can stand alone. */
function splitAt(doc: Doc, sentence: Sentence) {
  const text = doc.plain.slice(sentence.start, sentence.end)
  const joints =
    sentence.script === 'han'
      ? /，(?=(?:所以|但是|不过|因此|另外|而且|同时|请|麻烦|我们|贵司|这样|还有|并且))/g
      : /, (?:so|but|and|therefore|поэтому|но|и|а|однако) (?=(?:we|they|the|our|please|kindly|it|this|мы|они|прошу|просим|пришлите|клиент|наш|это|нам|вам)[\sа-яa-z])/g
  const middle = text.length / 2
  let best: { start: number; end: number } | undefined
  for (const match of text.matchAll(joints)) {
    const place = { start: match.index, end: match.index + match[0].length }
    if (best === undefined || Math.abs(place.start - middle) < Math.abs(best.start - middle)) best = place
  }
  if (best === undefined) return []
  const from = { start: sentence.start + best.start, end: sentence.start + best.end + 1 }
  const next = doc.text.slice(from.end - 1, from.end)
  const link = /(?:so|but|therefore|поэтому|но|однако) $/.exec(doc.text.slice(from.start, from.end - 1))?.[0] ?? ''
  return [mend('rewrite', 'split', [replaced(from, sentence.script === 'han' ? `。${next}` : `. ${capital(link + next)}`)])]
}

export const why: Localized = {
  ru: 'Предложение длиннее 30 слов: при переводе теряется связь. Разделите его.',
  en: 'Longer than 30 words: translation loses the thread. Split it.',
  zh: '一句话超过60个字，读者和翻译都容易漏掉重点，建议拆开。',
}

export const examples: RuleExamples = {
  bad: [
    '{{请张工在8月5日前把26-1207那台切菜机进料口的护板按图纸D-240换成304不锈钢并在护板内侧加一道半径5毫米的圆角以免土豆卡在接缝里同时保留原来的四个M6螺丝孔位方便我们的维修人员现场拆洗。}}',
    '{{PO-3206请8月12日前发出因为我们仓库8月20日到25日要盘点盘点期间不能卸柜而且司机也都排了别的线路所以如果错过这条船柜子就只能停在港口每天产生滞港费和堆存费}}',
    '{{Наш склад сообщил нам вчера, что в последней поставке, которая пришла в контейнере TGHU1234567, часть коробок вообще не имела маркировки, поэтому мы просим вас прислать нам фотографии упаковочной линии вместе с отчётом о маркировке, чтобы мы могли переслать их нашему клиенту}} до 30 июля 2026.',
    '{{Our warehouse informed us that in the last delivery, which came in container TGHU1234567, a part of the cartons had no marking at all, so we kindly ask you to send us photos of the packing line together with the marking report by 30 July 2026.}}',
    '{{We compared drawing D-640 with the sample that our engineer measured in Turin and found that the thread on the sample is M8 while the drawing shows M10, so please confirm by 29 July 2026 which one you cut now for PO-2231.}}',
    '{{我们仓库告诉我们上次到的集装箱TGHU1234567里面有一部分纸箱完全没有唛头，所以请贵司在2026年7月30日前把包装线的照片和唛头报告一起发给我们，方便我们转给客户并且跟他们解释清楚这件事情的原因}}',
  ],
  good: [
    'В контейнере TGHU1234567 у части коробок нет маркировки. Прошу прислать фото линии до 30 июля 2026.',
    'Some cartons in TGHU1234567 have no marking. Please send photos of the line by 30 July 2026.',
    'TGHU1234567里12箱没有唛头。请7月30日前发包装线照片。',
  ],
  traps: [
    'Спецификация: корпус 304 сталь, 1,2 мм, крышка ABS, 2,5 мм, прокладка силикон 40 ShA, цвет RAL 7016, масса 310 г, высота 245 мм, диаметр 72 мм, объём 500 мл, короб 60x40x40 см, 24 шт в коробе, брутто 9,8 кг, нетто 8,4 кг.',
    'Spec: body 304 steel 1.2 mm, lid ABS 2.5 mm, gasket silicone, colour RAL 7016, mass 310 g, height 245 mm, diameter 72 mm, volume 500 ml, carton 60x40x40 cm, 24 pcs per carton, gross 9.8 kg, net 8.4 kg.',
    '材质304不锈钢1.2毫米，盖子ABS 2.5毫米，颜色RAL 7016，重量310克，高245毫米，直径72毫米，容量500毫升，外箱60×40×40厘米，每箱24个，毛重9.8公斤，净重8.4公斤。',
  ],
}
