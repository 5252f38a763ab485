import { matchesOf, type Leads } from './leads.ts'
import type { RequestWord } from './request-word.ts'

const imperative = /(?<![а-я-])(?:[а-я]{2,}(?:йте|ите|ьте)(?:сь)?|пришли(?= (?:мне|нам|пожалуйста|фото|видео|инвойс|чертеж|образ|файл|скан|счет|документ|договор|прайс|цен|макет|сертификат|трек|его|ее|их|это|еще|снова|список|каталог|адрес|реквизит)[а-я]*)|скинь|скиньте|сделай|проверь|скажи|напиши|подтверди|отправь|дай|узнай|глянь|посмотри|поменяй|закажи|вышли|уточни|пусть|поторопись)(?![а-я-])/g
const asking = /(?<![а-я])(?:прошу|просим|просьба|большая просьба|не могли бы(?: вы)?|могли бы вы|можете(?: ли)?(?: вы)?|сможете(?: ли)?(?: вы)?|можно ли|давай сразу)(?![а-я])/g
const needing = /(?<![а-я])(?:нуж(?:ен|на|но|ны)|надо|необходим[аоы]?|требуется|требуются|жд[еу]м?|ожида(?:ем|ю)|хотим|хочу|хотел[аи]? бы|интересует|интересуют|ищем|планируем заказать|закажем|возьмем|берем)(?![а-я])/g
const offering = /(?<![а-я])(?:предлага(?:ем|ю)|готовы|давайте|подойдет|устроит)(?![а-я])/g

/** Look like imperatives and ask for nothing: courtesy, comprehension, and nouns in the prepositional case. */
const noRequest = /^(?:извините|простите|здравствуйте|смотрите|учтите|поймите|имейте|хотите|видите|говорите|любите|будьте|спите|судите|сайте|байте|лимите|кредите|визите|граните|аудите|транзите|дефиците|депозите|магните|комплекте|не|верите|стоите|держитесь|обращайтесь|пользуйтесь|представьте)$/
const afterwards = /(?<![а-я])(?:вы|если|когда|как|что|чтобы|сколько|где|куда|пока|раз|почему|зачем|в|во|на|о|об|при|уже)\s(?:[а-я]+\s){0,1}$/
const emptyRequest = /^(?:прошу|просим)\s(?:прощения|извинить|простить|учесть|обратить внимание|не беспоко)/

/** Words of request in Russian; `leads` of the lower-case shadow. */
export function ruRequests(leads: Leads): RequestWord[] {
  const plain = leads.text
  const out: RequestWord[] = []
  for (const match of matchesOf(leads, imperative)) {
    const before = plain.slice(Math.max(0, match.index - 24), match.index)
    if (noRequest.test(match[0]) || afterwards.test(before) || /(?<![а-я])не $/.test(before) || isCourtesy(plain, match)) continue
    add(out, match, 'action')
  }
  for (const match of matchesOf(leads, asking)) if (!emptyRequest.test(plain.slice(match.index, match.index + 40))) add(out, match, 'action')
  for (const match of matchesOf(leads, needing)) if (!/(?<![а-я])не $/.test(plain.slice(Math.max(0, match.index - 4), match.index))) add(out, match, 'need')
  for (const match of matchesOf(leads, offering)) add(out, match, 'offer')
  return out
}

/** «дайте знать, если будут вопросы», «не стесняйтесь», «пишите, если что». */
function isCourtesy(plain: string, match: RegExpMatchArray): boolean {
  const after = plain.slice(match.index ?? 0, (match.index ?? 0) + 60)
  return /^(?:дайте знать|пишите|обращайтесь|звоните|сообщите|спрашивайте)[^.!?]{0,20}(?:если|при) (?:будут |есть |возникнут |что-то |какие-то |возникновении )*(?:вопрос|что|непонят|трудност)/.test(after)
}

function add(out: RequestWord[], match: RegExpMatchArray, kind: RequestWord['kind']): void {
  const start = match.index ?? 0
  out.push({ start, end: start + match[0].length, kind })
}
