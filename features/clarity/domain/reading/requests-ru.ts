import { matchesOf, type Leads } from './leads.ts'
import { isCyrillic } from './letters.ts'
import type { RequestWord } from './request-word.ts'
import type { Match } from './ways.ts'

/** The end of a word: its beginning is looked for behind it, since nearly every word could be one. */
const polite = /(?<=(?<![а-я-])[а-я]{3,})[ийь](?=,? (?:плиз|плз|пж|пожалуйста)(?![а-я]))|(?<=(?<![а-я-])[а-я]{2,})(?:йте|ите|ьте)(?:сь)?(?![а-я-])/g
const imperative = /(?<![а-я-])(?:пришли(?= (?:мне|нам|пожалуйста|фото|видео|инвойс|чертеж|образ|файл|скан|счет|документ|договор|прайс|цен|макет|сертификат|трек|его|ее|их|это|еще|снова|список|каталог|адрес|реквизит)[а-я]*)|скинь|скиньте|сделай|проверь|скажи|напиши|подтверди|отправь|дай|узнай|глянь|посмотри|поменяй|закажи|вышли(?! (?:из|в море|в рейс|с завода|со склада) )|уточни|пусть(?! (?:дома|у вас|вам|вас|(?:новый |этот |наступающий )?год|праздник|здоровь[ея]|удача|счастье) )|поторопись|кинь|сбрось|перешли|ответь|позвони|передай|покажи|подготовь|организуй|замени|исправь|добавь|убери|положи|согласуй|пере?считай|посчитай|перепроверь|упакуй|отгрузи|оформи|запроси|спроси|напомни|сверь|измерь|забери|верни|поставь|запусти|останови|сообщи|найди|разберись|договорись|выставь|скорректируй|дополни|обнови|доделай|продублируй)(?![а-я-])/g
const asking = /(?<![а-я])(?:прошу|просим|просьба|большая просьба|не могли бы(?: вы)?|могли бы вы|можете(?: ли)?(?: вы)?|сможете(?: ли)?(?: вы)?|можно ли|давай сразу|(?:нужно|надо|необходимо|прошу|просим|хотим|хотелось бы),? чтобы вы|не забудьте|не забудь|будьте (?:так |столь )?(?:любезны|добры)|хотелось бы (?:получить|увидеть|узнать|иметь|чтобы)|можно(?= (?:вас |у вас |нам |мне )?(?:попросить|прислать|выслать|переслать|скинуть|получить|увидеть|узнать|отправить|заменить|поменять|исправить)[^.!\n]{0,80}\?)|пожалуйста(?=,? (?:вернуть|прислать|выслать|отправить|проверить|подтвердить|исправить|заменить|добавить|сообщить|уточнить|переслать|подготовить|подписать)(?![а-я])))(?![а-я])/g
const needing = /(?<![а-я])(?:нуж(?:ен|на|но|ны)|надо|необходим[аоы]?|требуется|требуются|жд[еу]м?|ожида(?:ем|ю)|хотим|хочу|хотел[аи]? бы|интересует|интересуют|ищем|планируем заказать|закажем|возьмем|берем)(?![а-я])/g
const offering = /(?<![а-я])(?:предлага(?:ем|ю)|готовы|давайте|подойдет|устроит)(?![а-я])/g

/** Look like imperatives and ask for nothing: courtesy, comprehension, and nouns in the prepositional case. */
const noRequest = /^(?:давайте|извините|простите|здравствуйте|здрасьте|смотрите|учтите|поймите|имейте|хотите|видите|говорите|любите|будьте|спите|судите|сайте|байте|лимите|кредите|визите|граните|аудите|транзите|дефиците|депозите|магните|комплекте|не|верите|стоите|держитесь|обращайтесь|пользуйтесь|представьте)$/
const afterwards = /(?<![а-я])(?:вы|если|когда|как|что|чтобы|сколько|где|куда|пока|раз|почему|зачем|в|во|на|о|об|при|уже)\s(?:[а-я]+\s){0,1}$/
/** «Какой свет там ставите?»: asked of what they do anyway. */
const questioned = /(?<![а-я])(?:как(?:ой|ая|ое|ие|ую|им|их)|где|куда|откуда|сколько|чем|почем)(?![а-я])[^.,;!?\n]*$/
const emptyRequest = /^(?:прошу|просим)\s(?:прощения|извинить|простить|учесть|обратить внимание|не беспоко)/

/** «Досылать крышку не прошу» */
const refrains = /(?<![а-я])не $/
/** «Хотел бы вернуться к теме упаковки»: a wish to speak asks for nothing yet. */
const speaks = /^ (?:(?:бы|вам|вас|еще|снова|также|сначала) )*(?:вернуться к|рассказать|сказать|отметить|заметить|поделиться|поднять|сообщить|объяснить|пояснить|предупредить|поблагодарить|подчеркнуть|признаться|выразить|начать с)(?![а-я])/

/** Words of request in Russian; `leads` of the lower-case shadow. */
export function ruRequests(leads: Leads): RequestWord[] {
  const plain = leads.text
  const out: RequestWord[] = []
  for (const match of imperativesOf(leads)) {
    const before = plain.slice(Math.max(0, match.index - 24), match.index)
    if (noRequest.test(match[0]) || afterwards.test(before) || /(?<![а-я])не $/.test(before) || (/[аеиуя]те$/.test(match[0]) && questioned.test(before)) || isCourtesy(plain, match)) continue
    add(out, match, 'action')
  }
  for (const match of matchesOf(leads, asking)) if (!emptyRequest.test(plain.slice(match.index, match.index + 40)) && !refrains.test(plain.slice(Math.max(0, match.index - 6), match.index))) add(out, match, 'action')
  for (const match of matchesOf(leads, needing)) if (isWanted(plain, match)) add(out, match, 'need')
  for (const match of matchesOf(leads, offering)) add(out, match, 'offer')
  return out
}

function imperativesOf(leads: Leads): readonly Match[] {
  const { text } = leads
  const ends = matchesOf(leads, polite)
  const words = matchesOf(leads, imperative)
  if (ends.length === 0) return words
  const out = [...words]
  for (const { index, 0: ending } of ends) {
    let start = index
    while (isCyrillic(text.charCodeAt(start - 1))) start -= 1
    if (!words.some((word) => word.index === start)) out.push({ index: start, 0: text.slice(start, index + ending.length) })
  }
  return out.sort((a, b) => a.index - b.index)
}

function isWanted(plain: string, { index, 0: word }: Match): boolean {
  const end = index + word.length
  return !/(?<![а-я])(?:не|котор[а-я]{2,3}(?: мы| я)?) $/.test(plain.slice(Math.max(0, index - 14), index)) && !(word.startsWith('хот') && speaks.test(plain.slice(end, end + 40)))
}

/** «дайте знать, если будут вопросы», «не стесняйтесь», «пишите, если что». */
function isCourtesy(plain: string, match: Match): boolean {
  const after = plain.slice(match.index, match.index + 60)
  return /^(?:дайте знать|пишите|обращайтесь|звоните|сообщите|спрашивайте)[^.!?]{0,20}(?:если|при) (?:будут |есть |возникнут |что-то |какие-то |возникновении )*(?:вопрос|что|непонят|трудност)/.test(after)
}

function add(out: RequestWord[], match: Match, kind: RequestWord['kind']): void {
  const start = match.index
  out.push({ start, end: start + match[0].length, kind })
}
