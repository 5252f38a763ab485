import type { Language } from '#kernel/language.ts'
import { en, ru } from './phrases.ts'

/** What is held against the reader decides which facts are wanted instead; `other` where nothing is sure. */
export type Charge = 'late' | 'silence' | 'wrong' | 'untrue' | 'quality' | 'other'

/** Whole words, the surest first: who is late with answers owes answers, and a mix-up outranks a deadline. */
export const charges: readonly (readonly [Charge, ...RegExp[]])[] = [
  [
    'silence',
    ru('молчит?е?|молчани[а-я]+|отмалчива[а-я]+|игнориру[а-я]+|не (?:отвеча[а-я]+|ответил[аи]?)(?! за)|(?:нет|без|с) ответ(?:а|ов|ом|ами)|не пишете'),
    en("silent|silence|ignor(?:e|es|ed|ing)|(?:never|not|no|don't|didn't|without|late with|slow with|for) (?:an? |any |your )?(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respon(?:d|ds|ded|se|ses))(?! (?:for|to the claims? of))"),
    /不回(?!料)|没回|没有?(?:动静|消息|下文|进展)|不理|不回复|没有?回复|从来不回/,
  ],
  [
    'wrong',
    ru('(?:пере|с|на)пута[а-я]+|пута(?:ете|ют|ет)|не т(?:о|от|а|ту|е|ого|ой|ех)|ошиб(?:лись|лась|ся|ка|ки|ок|кой|аетесь)|вместо'),
    en('wrong|wrongly|mixed|mix|mistakes?|mistaken|confus(?:e|ed|es|ing)|instead of|mislabel(?:l?ed)?'),
    /(?<!不)错|漏[发装贴印]|少[了发装给]|弄混|搞混/,
  ],
  [
    'untrue',
    ru('вр(?:ете|ут|ет)|лжете|лож[ьи]|соврали|наврали|вранье|обман[а-я]*|неправд[аы]|подмен[а-я]+|скрыва[а-я]+|скрыли|липов[а-я]+'),
    en('lies?|lied|lying|liars?|cheat(?:s|ed|ing|ers?)?|fake|faked|fool(?:ed|ing)?|not true|untrue|hid|hide|hiding|dishonest'),
    /骗|撒谎|说谎|(?<![放请休])假(?![期日如])|偷换|隐瞒|不是真的/,
  ],
  [
    'quality',
    ru('качеств[а-я]*|брак[а-я]*|бракован[а-я]+|халтур[а-я]*|кое-как|сломан[а-я]*|ломан[а-я]+|бит(?:ый|ые|ых|ая|ое)|мокр[а-я]+|поцарапан[а-я]*|царапин[а-я]*|трещин[а-я]*'),
    en('quality|rubbish|garbage|broken|defect(?:s|ive)?|careless(?:ly)?|scratch(?:es|ed)?|crack(?:s|ed)?|damaged|wet'),
    /质量|垃圾|太差|坏|不良|瑕疵|划痕|破损/,
  ],
  [
    'late',
    ru('опозд[а-я]+|опазд[а-я]+|задерж[а-я]+|просроч[а-я]+|(?:сорва[а-я]+|срыва[а-я]+|нарушил[а-я]*|нарушаете)(?: [а-я]+){0,2} срок[а-я]*|тянете|срок[а-я]*(?: [а-я]+){0,3} не держ[а-я]+|затян[а-я]+'),
    en('late|delay(?:s|ed|ing)?|overdue|behind schedule|(?:broke|missed?|break) (?:the |your |our )?(?:deadline|date)s?'),
    /拖|晚[了发到交]|延误|耽误|延期|迟|逾期/,
  ],
]

export interface Words {
  readonly fact: string
  readonly request: string
}

/** `{o}` the author's own order or batch, `_` a blank for what only the author knows. */
export const texts: Readonly<Record<Charge, Readonly<Record<Language, Words>>>> = {
  late: {
    ru: { fact: 'По {o} опоздание на _ дн.', request: 'Мне нужна дата, которую можно планировать: какую вы называете?' },
    en: { fact: '{o} is _ days later than agreed.', request: 'I need a date I can plan with: which one is it?' },
    zh: { fact: '{o}比约定晚了_天。', request: '我需要一个能排计划的日期，请问定哪天？' },
  },
  silence: {
    ru: { fact: 'Я пока не вижу ответа на вопрос от _ по {o}.', request: 'Когда ждать ответа?' },
    en: { fact: 'I have not seen an answer to my question of _ about {o} yet.', request: 'When may I expect the answer?' },
    zh: { fact: '{o}我_的问题还没看到回复。', request: '请问什么时候能答复？' },
  },
  wrong: {
    ru: { fact: 'По {o} пришло _ вместо _.', request: 'Прошу исправить до _.' },
    en: { fact: 'For {o} we received _ instead of _.', request: 'I ask you to correct it by _.' },
    zh: { fact: '{o}收到的是_，要求是_。', request: '请在_前改正。' },
  },
  untrue: {
    ru: { fact: 'У меня по {o} другие данные: _, источник _.', request: 'Давайте сверим до _.' },
    en: { fact: 'My data on {o} differ: _, source _.', request: 'Let us compare the data by _.' },
    zh: { fact: '{o}我这边的数据不一样：_（来源_）。', request: '我们在_前对一下好吗？' },
  },
  quality: {
    ru: { fact: 'По {o}: _ из _ не соответствуют, измерили _ при норме _.', request: 'Прошу предложить исправление до _.' },
    en: { fact: '{o}: _ of _ do not conform, we measured _ against _.', request: 'Please propose a correction by _.' },
    zh: { fact: '{o}：_个中有_个不符合，实测_，要求_。', request: '请在_前给出改善方案。' },
  },
  other: {
    ru: { fact: 'По {o}: _ (факт, дата).', request: 'Прошу _ до _.' },
    en: { fact: '{o}: _ (fact, date).', request: 'Please _ by _.' },
    zh: { fact: '{o}：_（事实、日期）。', request: '请在_前_。' },
  },
}
