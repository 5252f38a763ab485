import type { Localized } from '#kernel/language.ts'

const names: Readonly<Record<string, readonly [ru: string, en: string, zh: string]>> = {
  accusation: ['Обвинение', 'Blame', '指责'],
  'ambiguous-date': ['Дата читается двояко', 'Date reads two ways', '日期有歧义'],
  'currency-missing': ['Нет валюты', 'No currency', '缺少币种'],
  'deadline-missing': ['Нет срока', 'No deadline', '缺少期限'],
  'emoji-count': ['Слишком много эмодзи', 'Too many emoji', '表情过多'],
  'emoji-first-contact': ['Эмодзи в первом контакте', 'Emoji at first contact', '首次联系用表情'],
  'emoji-legal': ['Эмодзи в юридически значимом сообщении', 'Emoji in a legal message', '法律文件中用表情'],
  'emoji-risky': ['Знак читают по-разному', 'Sign read differently', '表情有歧义'],
  'forbidden-word': ['Слово не из словаря', 'Not the team’s word', '非规定用语'],
  'goal-late': ['Просьба спрятана в конце', 'Request comes late', '请求放得太后'],
  'guess-as-fact': ['Догадка вместо факта', 'Guess as fact', '把猜测当事实'],
  'incoterm-place': ['Incoterms без места', 'Incoterm without a place', '贸易条款缺地点'],
  'invalid-date': ['Такой даты нет', 'No such date', '日期不存在'],
  'long-sentence': ['Длинное предложение', 'Long sentence', '句子太长'],
  'one-idea': ['Несколько просьб в одной фразе', 'Several requests in one', '一句多个请求'],
  'owner-missing': ['Неясно, кто делает', 'Nobody owns it', '没有负责人'],
  'passive-agent': ['Исполнитель скрыт', 'Doer is hidden', '执行人不明'],
  'ref-missing': ['Нет номера', 'No number', '缺少编号'],
  'relative-date': ['Дата не названа числом', 'Relative date', '相对日期'],
  repetition: ['Повтор', 'Repetition', '重复'],
  'request-missing': ['Нет просьбы', 'No request', '没有请求'],
  shouting: ['Крик', 'Shouting', '语气过强'],
  'timezone-missing': ['Нет часового пояса', 'No time zone', '缺少时区'],
  'unclear-reference': ['Неясно, о чём речь', 'Unclear reference', '所指不明'],
  'unit-ambiguous': ['Единица читается двояко', 'Unit reads two ways', '单位有歧义'],
  'unit-missing': ['Нет единицы', 'No unit', '缺少单位'],
  'vague-quality': ['Качество без меры', 'Quality without a measure', '质量要求模糊'],
  'vague-quantity': ['Количество на глаз', 'Vague quantity', '数量模糊'],
  'vague-time': ['Срок размыт', 'Vague time', '时间模糊'],
  'weekday-mismatch': ['День недели не тот', 'Weekday does not match', '星期与日期不符'],
  wordiness: ['Лишние слова', 'Wordiness', '啰嗦'],
}

/** What a rule is called, in the words of the screens (a test compares), for answers that people read. */
export const ruleNames: Readonly<Record<string, Localized>> = Object.fromEntries(Object.entries(names).map(([id, [ru, en, zh]]) => [id, { ru, en, zh }]))

/** Is there such a rule? */
export const isRule = (id: string): boolean => Object.hasOwn(names, id)
