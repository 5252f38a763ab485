import type { Localized } from '#kernel/language.ts'
import type { Doc, Request, Sentence } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { capital, inserted, mend, replaced } from './mends.ts'
import { factsAt, names } from './places.ts'

const most = { sentences: 3, words: 40, hanCharacters: 80 }
/** A claim states its facts before its demand. */
const legalFactor = 2

const greeting = /^(?:здравствуйте|добр(?:ый|ое|ого)|привет|уважаем|hello|hi|dear|good (?:morning|afternoon|evening|day)|您好|你好|早上好|下午好|尊敬|各位|thanks?|thank you|спасибо|благодар|谢谢|感谢|辛苦)/

export const rule: Rule = {
  id: 'goal-late',
  severity: 'warn',
  check(doc, context) {
    const first = doc.requests[0]
    if (first === undefined) return []
    const preamble = hanBefore(doc, first)
    if (first.sentence === 0 && preamble === 0) return []
    const factor = context.legal ? legalFactor : 1
    const before = doc.sentences.slice(0, first.sentence).filter((sentence) => isBackground(doc, sentence))
    const sum = (of: (sentence: Sentence) => number): number => before.reduce((total, sentence) => total + of(sentence), 0)
    const isLate =
      before.length >= most.sentences * factor ||
      sum((sentence) => sentence.words) >= most.words * factor ||
      sum((sentence) => sentence.hanCharacters) + preamble >= most.hanCharacters * factor
    if (!isLate) return []
    const span = { start: first.start, end: first.end }
    return [{ span, fixes: () => [moveUp(doc, first)] }]
  },
}

/** Chinese runs on over commas: what stands before the request in its own sentence is background too, unless it is data. */
function hanBefore(doc: Doc, { sentence, start }: Request): number {
  const own = doc.sentences[sentence]
  if (own === undefined || own.script !== 'han' || start - own.start < most.hanCharacters) return 0
  if (factsAt(doc, { start: own.start, end: start }).filter((fact) => names(fact) || fact.kind === 'money' || fact.kind === 'dimensions' || fact.kind === 'tolerance').length >= 2) return 0
  return start - own.start
}

/** 「改动汇总：1）…；2）…」, and lines under a heading: what the list is about, not what leads up to it. */
function isOfList({ plain }: Doc, { start, end }: Sentence): boolean {
  if (/^\d{1,2}[.)）、](?!\d)/.test(plain.slice(start, start + 4)) || /[:：]\s?1[.)）、](?!\d)/.test(plain.slice(start, end))) return true
  const above = plain.slice(Math.max(0, start - longestList), start)
  return (plain.charAt(end) === '\n' && /[:：]\n(?:[^\n]{1,60}\n)*$/.test(above)) || /[:：]$/.test(plain.slice(start, end))
}
const longestList = 600

/** Greetings do not count, nor do data: numbers are facts to the request. */
function isBackground(doc: Doc, sentence: Sentence): boolean {
  if (isOfList(doc, sentence)) return false
  if (sentence.isQuoted || sentence.words + sentence.hanCharacters < 2) return false
  if (greeting.test(doc.plain.slice(sentence.start, sentence.start + 24)) && sentence.words < 8) return false
  const facts = factsAt(doc, sentence).filter((fact) => fact.start >= sentence.start && fact.end <= sentence.end && fact.kind !== 'number' && fact.kind !== 'duration' && !(fact.kind === 'date' && fact.grain === 'year'))
  return facts.length < 2
}

/** The sentence with the request first, what stood before it after. A greeting stays at the top. */
function moveUp(doc: Doc, first: Request) {
  const sentence = doc.sentences[first.sentence]
  const greets = doc.sentences[0] !== undefined && greeting.test(doc.plain.slice(doc.sentences[0].start, doc.sentences[0].start + 24))
  const top = greets ? (doc.sentences[1]?.start ?? 0) : (doc.sentences[0]?.start ?? 0)
  if (sentence === undefined) return mend('rewrite', 'move-up', [])
  if (hanBefore(doc, first) > 0) return moveClauseUp(doc, { first, sentence, top: Math.min(top, sentence.start) })
  const joint = /^(?:поэтому|итак|так что|в связи с этим|so|therefore|that is why|thus|for this reason|所以|因此|故)[\s,，]*/i
  const words = capital(doc.text.slice(sentence.start, sentence.end).replace(joint, ''))
  const gap = sentence.script === 'han' ? '' : ' '
  const end = /[.!?。！？]$/.test(words) ? '' : sentence.script === 'han' ? '。' : '.'
  const from = doc.sentences[first.sentence - 1]?.end ?? sentence.start
  return mend('rewrite', 'move-up', [inserted(top, words + end + gap), replaced({ start: from, end: sentence.end }, '')])
}

/** The clause with the request to the top, the background of the same sentence after it. */
function moveClauseUp(doc: Doc, { first, sentence, top }: { first: Request; sentence: Sentence; top: number }) {
  const comma = Math.max(doc.text.lastIndexOf('，', first.start), doc.text.lastIndexOf(',', first.start))
  const from = comma > sentence.start ? comma : first.start
  const words = doc.text.slice(from, sentence.end).replace(/^[，,]?\s*(?:所以|因此|故)?[，,]?/, '')
  return mend('rewrite', 'move-up', [inserted(top, /[。！？!?]$/.test(words) ? words : `${words}。`), replaced({ start: from, end: sentence.end }, '。')])
}

export const why: Localized = {
  ru: 'Просьба стоит в конце: читатель узнаёт, что нужно, только после предыстории. Начните с неё.',
  en: 'The request comes after the background: the reader learns what is wanted last. Put it first.',
  zh: '请求放在最后，对方读完背景才知道要做什么。请把请求放在最前面。',
}

export const examples: RuleExamples = {
  bad: [
    'We supply two chains of garden centres in the south. One of them has rebuilt its shelves. Its planners now measure every box by hand. Our category manager drew the new layout herself. {{Could you therefore send the box drawing for PO-3201 by 4 September 2026?}}',
    '报关行放了两天假。工人只好把托盘垫高。老板昨天还在问进度。{{请8月14日前}}补PO-2400的扫描件。',
    'For nine years our clinics bought every chair from Italy, but then the owner visited a hospital in Dubai, sat in a chair from China for an hour, asked the doctors about repairs, compared prices and told us to look for a factory. {{What warranty do you give on item DC-09?}}',
    'Мы работаем с сетью аптек. В марте у них сменился закупщик. Он смотрит только на упаковку. {{Поэтому прошу вас выслать макет}} пакета для PO-2400 до 14 августа 2026.',
    'We work with a pharmacy chain. Their buyer changed in March. He looks at packaging only. So {{please send the bag artwork}} for PO-2400 by 14 August 2026.',
    '我们给连锁药店供货。三月份他们换了采购。他只看包装。所以{{请8月14日前发}}PO-2400的包装袋稿。',
    'У нас новый магазин в Казани. Витрина занимает всю стену. Дизайнер любит матовые поверхности. {{Пришлите}} образец цвета RAL 9005 до 31 июля 2026.',
    'Our client runs thirty hotels. They change suppliers often. The last one delivered late twice. {{Could you}} quote 500 kettles, FOB Ningbo, by 31 July 2026?',
    '我们这个客户做连锁超市很多年了，他们对包装要求一直很严格，去年因为条码扫不出来被罚过一次，今年又换了新的采购负责人，这位负责人习惯看书面报告，以前在德国公司工作，所以{{请8月3日前把}}PO-2231的条码报告发给我。',
    '先跟你们解释一下我们这边的情况。海关换了系统。申报员是新人。品名他要一条条核。PO-2400的箱单{{能写成俄文吗}}？',
    '海关换了系统\n申报员是新人\n品名他要一条条核\nPO-2400的箱单{{能写成俄文吗}}？',
    '海关换了系统。申报员是新人。品名他要一条条核。箱单全{{写成俄文}}，PO-2400，8月14日前。',
  ],
  good: [
    'Прошу вас выслать макет пакета для PO-2400 до 14 августа 2026. У клиента сменился закупщик, он смотрит на упаковку.',
    'Please send the bag artwork for PO-2400 by 14 August 2026. The buyer looks at packaging only.',
    '请8月14日前发PO-2400的包装袋稿。客户换了采购，只看包装。',
  ],
  traps: [
    'Чертёж корпуса насоса P-508 ред. D приложен. Мы изменили только фланец: DN50 вместо DN40. Прошу вас подтвердить срок переделки модели до 4 августа 2026.',
    'Здравствуйте! Спасибо за быстрый ответ. Надеюсь, у вас всё хорошо. Пришлите, пожалуйста, фото упаковки PO-2400 до 14 августа 2026.',
    'Batch B-1003: 315 pcs checked, 9 rejects. Sample 1: 12.04 mm, sample 2: 12.11 mm. Limit is 12.05 mm, AQL 2.5. Please send the corrective action by 31 July 2026.',
    '您好！感谢回复。PO-2400请7月31日前发包装照片。',
    '我们给药店供货。三月份他们换了采购。他只看包装。袋子我们8月14日前寄出，PO-2400。',
    'PO-2400进度：\n注塑 已完成\n印刷 8月2日完成\n装箱 8月6日开始\n8月9日起可以验货，您哪天方便？',
    'PO-2400改动汇总：1）插头改VDE；2）线长1.5米；3）彩盒加俄文。请8月14日前确认',
    '请跟客户解释一下海关的要求。海关换了系统。申报员是新人。品名他要一条条核。PO-2400的箱单能写成俄文吗？',
    { text: 'Товар получен 12 июля 2026. На коробках следы воды. Акт составлен с перевозчиком. Просим возместить 1 200 USD до 31 августа 2026.', context: { legal: true } },
  ],
}
