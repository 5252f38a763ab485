import type { Localized } from '#kernel/language.ts'
import type { Doc, Span } from '../doc.ts'
import type { Rule, RuleExamples } from '../rule.ts'
import { blank, mend, replaced } from './mends.ts'
import { en, findPhrases, ru, zh } from './phrases.ts'
import { factsAt, languageAt } from './places.ts'

const number = '(?:\\d[\\d .,]*\\d|\\d)'
const ruGoods = '(?:штук|коробок|коробк[иу]|образц(?:ов|а|ы)|наборов|комплектов|пачек|рулонов|мешков|паллет|деталей|изделий|фото(?:графий)?|упаков(?:ок|ки)|тонн|кг|килограмм|метров|ящиков|этикеток|крышек|запас(?:ных|а)?|запчастей|экземпляров)'
const enGoods = '(?:pcs|pieces|units|sets|cartons|boxes|samples|bags|rolls|pallets|spare[s ]|spare parts|extra|more|photos|pictures|labels|lids|copies|kg|tons|items|parts|sheets|goods|bottles|pairs|tubes|meters|metres|mugs|cups|handles)'
const counted = '[个件套箱只台包袋盒瓶块片条根张份本双对卷把桶盘板颗粒批支]'

const vague = {
  ru: ru(
    `(?:примерно|приблизительно|ориентировочно|где-то|около|порядка|более-менее|плюс-минус) (?:${number}|тысяч[иу]?|сотн[июя]|десятк[аов]+|полутора|пол[а-я]+|двух|трех|пяти|десяти)(?: ?(?:тыс|шт|кг|т|м)[а-я]*)?|${number} (?:с лишним|с небольшим|плюс-минус)|немного (?:больше|меньше|добав[а-я]*|увелич[а-я]*|уменьш[а-я]*|запас[а-я]*|образцов|${ruGoods})|(?:добав[а-я]+|увелич[а-я]+|положите|сделайте|пришлите|закажем|возьмем|нужно|надо|отгрузите|дошлите)(?: нам| еще| пожалуйста|,)* (?:немного|несколько|побольше|чуть(?:-чуть)?|чуток|пару|парочку|сколько-нибудь|какое-то количество)(?: [а-я]+)?|еще (?:чуть(?:-чуть)?|немного|несколько|пару|парочку)(?! (?:слов|дней|минут|раз|вопрос)[а-я]*)|несколько ${ruGoods}|пар(?:а|у|очку) ${ruGoods}|побольше|поменьше|(?:небольш(?:ая|ую|ое)|некоторое) (?:партия|партию|количество)|с запасом|тысяч[иу]? (?:две|три|пять|десять)|штук (?:сто|двести|триста|пятьсот|десять|двадцать|пятьдесят)`,
  ),
  en: en(
    `(?:about|around|roughly|approximately|approx\\.?|circa|nearly|almost|some|more or less|somewhere around|give or take)\\s(?:an? )?(?:${number}k?|(?:few |couple (?:of )?)?(?:hundred|thousand|dozen)s?|two|three|five|ten|twenty|fifty)(?: (?:hundred|thousand|dozen))?|${number} (?:or so|more or less|something|plus minus)|(?:a )?few (?:more |extra |hundred |thousand |spare )*${enGoods}|(?:a )?couple (?:of )?(?:more |extra |spare )*${enGoods}|several (?:more |extra |spare )*${enGoods}|some (?:more |extra |spare )*${enGoods}|some (?:extra|more|spare) ?[a-z]*|(?<=\\b(?:send|courier|ship|mail|pack|put|include|produce|bring|prepare|supply|deliver|provide|attach)(?: us| me| in| along| over)? )(?:a few|several|a couple of) (?!(?:words|days|minutes|hours|weeks|months|years|questions|times|people|things|points|details|comments|remarks|suggestions|options|corrections|variants|lines)\\b)(?:[a-z-]+ ){0,2}?[a-z]{3,}s|(?:add|send|give|pack|include|put|order|take|need|want|ship|make|produce) (?:us )?(?:a (?:bit|little)(?: more)?|some|a few|several|a couple(?: of)?|extra|more)(?! (?:words|days|minutes|questions|time|details|information|info|news|update|hours|weeks|feedback|help|photos of|attention|thoughts|than)\\b)(?: [a-z]+)?|a (?:bit|little) (?:more|less|extra)|hundreds of|thousands of|dozens of|(?:small|certain) (?:quantity|amount|batch)|plus minus|enough ${enGoods}`,
  ),
  zh: zh(
    `(?:大概|大约|约|差不多|将近|接近|左右各|估计|估摸着?|约莫|大致)(?:要|做|需要|订)?[0-9一二两三四五六七八九十百千万]{1,12}(?:多)?(?!月|日|号|点|天|周|年|个月|分钟|小时)(?:[个件套箱只台千万米吨公斤]+)?|[0-9一二两三四五六七八九十百千万]{1,12}(?:个|件|套|箱|只|台|米|吨|公斤|kg|pcs)?(?:左右|上下|[来多几]${counted})(?!两|月|星期|礼拜|小时|工作日|人)|一半左右|(?:一两|[两二]三|三[四五]|四五|五六|六七|七八|八九)(?:十|百|千|万)?${counted}(?!月|星期|礼拜|小时|工作日|人)|(?:多|加|再|补|送|要|做|寄|发|留|来|备|放|带|附|配|给|印|塞|拿|减|增|订|付|退|打|少)(?:[发寄送带放做备印付加减留给补要订装打拿退配来]|打印|准备|预留|减少|增加|便宜|优惠)?[上出进点多少到]?(?:给?我们?|给?您)?(?:一?些|一?点(?!钟|击|心|评|整|半|前|[\\d一二三四五六七八九十])|若干|少量|少许|适量)(?!意见|时间|信息|建议|反馈|说明|[问麻]|[前后左右]|文件|资料|个)|(?:多|加|再|补|送|要|做|寄|发|留|来|备|放|带|附|配|给|印|塞|拿|订|抽)(?:[发寄送带放做备印付加减留给补要订装打拿配来]|打印|准备|预留)?[上出进]?(?:给?我们?|给?您)?(?:几|[两二]三|三五)${counted}(?!月|星期|礼拜|小时|工作日|人|[^，。]{0,6}[？?]|[^，。]{0,3}[吗呢]|合适|请)|(?:先|再|只)?(?:付|发|出|寄|做|交|走|退|补|送|打|给|留|收|订)[掉出了]?(?:一(?:小|大)?部分|[大小]部分|部分)|大部分(?=[^，。破坏]{0,8}[发出付做交走])|若干(?!年|天|问题)|(?:适当|适量)地?(?:多|少|加|增|减|备|放|留|提高|降|让|给)[^，。]{0,4}|一定(?:的)?(?:数量|余量|备品|库存|折扣)|一[小大]批(?!次)|小批量(?!试)|付了?大半|(?:要|订|发|寄|备|做|留)(?:很多|好多|大量|大批|许多)|[百千万]把[个件套箱只]|百十?来[个件套箱只]|足够多?的(?!时间|信心|空间|强度|厚度|支撑)|尽(?:量|可能)多|越多越好|一点点|一[小大]堆|富[余裕](?:一?[些点]|几${counted})?|(?:还有|剩下?|备了?)不少|(?:再|能|可以)(?:便宜|优惠|降|让)(?:一?[点些])|(?:一些|几[个件套箱只包袋盒块]|若干|少量|一点)(?:多余|色卡|布样|样品|备用|配件|备件|货|产品|照片|盖子|杯子|箱|标签)|多一点|少一点|多一些|少一些|多放点|[小好]?几百|几千|几十|上百|上千|数百|数千`,
  ),
}

/** Words, days, questions, places: nothing that is made, sent or paid. */
const harmless = {
  ru: /^\s*(?:слов|лет|дней|дня|минут|час|недел|месяц|раз(?!мер)|вопрос|человек|назад|станк|завод|фабрик|склад|офис|м(?:етр[а-я]*)? (?:от|до)(?![а-я]))/,
  en: /^\s*(?:words|days?|minutes|questions|years|weeks|months|hours|times|people|mins?|o'clock|am|pm|%|have|has|had|are|were|is|was|came|arrived|of (?:the|them|our|your)|(?:m|cm|mm|km|met(?:er|re)s?) (?:from|away|behind|above|below))\b/,
  zh: /^(?:天|分钟|小时|句|次|年|个?月|周|两侧|侧|手|边|对称|问题|点钟|%|破|坏|有|没)/,
}

export const rule: Rule = {
  id: 'vague-quantity',
  severity: 'warn',
  check(doc) {
    return findPhrases(doc, vague)
      .filter((span, i, all) => isAmount(doc, span) && !all.slice(Math.max(0, i - 3), i).some((other) => other.end > span.start))
      .map((span) => ({ span, fixes: [mend('fill', 'fill-amount', [replaced(span, filled(doc, span))])] }))
  },
}

function isAmount(doc: Doc, span: Span): boolean {
  const after = doc.plain.slice(span.end, span.end + 16)
  if (harmless.ru.test(after) || harmless.en.test(after) || harmless.zh.test(after)) return false
  const times = ['date', 'period', 'time', 'duration', 'percent']
  const isBit = doc.plain.slice(span.start, span.end).includes('一点') // 再便宜一点: no hour
  return !factsAt(doc, span).some((fact) => times.includes(fact.kind) && !(isBit && doc.plain.startsWith('一点', fact.start)))
}

/** Keeps the number the author gave and asks for what it lacks: how far it may be off, or the unit; else a blank. */
function filled(doc: Doc, span: Span): string {
  const language = languageAt(doc, span.start)
  const words = doc.text.slice(span.start, span.end)
  const given = /\d[\d ]*\d|\d/.exec(words)
  if (given === null) return `${blank} ${{ ru: 'шт', en: 'pcs', zh: '个' }[language]}`
  const lead = words.slice(0, given.index).replace(/^\s*(?:大概|大约|约|差不多|将近|接近)/, '')
  const kept = language === 'zh' ? lead : ''
  const unit = words.slice(given.index + given[0].length).replace(/^\s*(?:多|来|几)|(?:左右|上下)$/g, '')
  const behind = factsAt(doc, { start: span.start, end: span.end + 1 }).some((fact) => fact.kind === 'quantity' && fact.unit !== '')
  return /\p{L}/u.test(unit) || behind ? `${kept}${given[0]} ± ${blank}${unit}` : `${kept}${given[0]} ${blank}`
}

export const why: Localized = {
  ru: 'Сколько это, решит фабрика. Напишите число и единицу или допуск.',
  en: 'How much that is, the factory will decide. Give a number and unit, or a range.',
  zh: '数量不明确，工厂只能自己猜。请写明数字和单位，或给出范围。',
}

export const examples: RuleExamples = {
  bad: [
    'Please courier {{a few leather swatches}} for PO-2231 by 30 July 2026',
    'Возьмём {{примерно 500}} шт, PO-2310',
    'PO-2310: {{добавьте немного}} крышек к отгрузке 5 августа 2026',
    'Положите {{несколько образцов}} в PO-2310, отгрузка 5 августа 2026',
    "We'll take {{about a thousand}} pcs of PO-2310",
    'Please add {{some extra lids}} to PO-2310 by 5 August 2026',
    'Send {{a few samples}} with PO-2310 by 5 August 2026',
    'PO-2310我们要{{大概500个}}，8月5日发',
    'PO-2310{{多放一些}}备用盖子，8月5日发',
    'PO-2310要{{1000个左右}}，8月5日发',
    'PO-2310随货{{多放几包}}螺丝，8月5日前装箱',
    '先{{付一部分}}定金，PO-2310，8月5日前',
    'PO-2310要{{十来个}}样品，8月5日前寄出',
    'PO-2310备件{{多给点}}，8月5日前装箱',
  ],
  good: ['Возьмём 500 шт, PO-2310', 'Please add 20 lids to PO-2310 by 5 August 2026', 'PO-2310要500个，8月5日发'],
  traps: [
    'Несколько лет назад мы уже работали с вами.',
    'Станок стоит около окна.',
    'Возьмём 500–700 шт, PO-2310',
    'A few words about PO-2310: it is approved.',
    'We called you about PO-2231 on 20 July 2026.',
    '标签贴在左右两侧，PO-2310，8月5日发。',
    'PO-2310的颜色有点深。',
    'PO-2310每箱放几个？',
    'PO-2310的丝印做精细些。',
    'PO-2310多做50个，8月5日发。',
  ],
}
