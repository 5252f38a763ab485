/** «господину», «г-на», «г-ном»: the name behind it is a man's, in the case of his title. */
const ofHim = /(?:г-н|господин)(?:а|у|ом)\.? $/i

const masculine = /^(П[её]тр|Олег|Владимир|Денис|Антон|Роман|Арт[её]м|Виктор|Иван|Михаил|Максим|Вячеслав|Вадим|Константин|Станислав|Руслан|Борис|Кирилл|Ван|Чжан|Хуан|Лян|Тан|Чжэн|Фэн|Дун|Ян)(?:[ауе]|ом)$/
const softened = /^(Серге|Дмитри|Андре|Алексе|Никола|Юри|Евгени(?!я$))(?:[юяе]|ем)$/
const soft = /^(Игор|Чэн|Чен|Сун|Лин|Хан)(?:[яюе]|ем)$/
const ending = /^(Лен|Вер|Саш|Оксан|Галин|Людмил|Полин|Анн|Ольг|Елен|Екатерин|Татьян|Ирин|Марин|Светлан|Наташ|Алл|Вероник|Маргарит|Ларис|Кристин|Ир|Маш|Даш|Дим|Миш|Вик|Л[её]ш|Сер[её]ж|Паш)(?:[уеыи]|[ое]й)$|^(Лили|Юли|Наст|Кат|Ксени|Дарь|Мари|Наталь|Иль|Ол|Ан|Тан|Кост|Над|Юл|Жен|Ван|Вас)(?:[юеи]|ей)$/

/** A man's name behind a title: «Суню», «Чэня», «Петрову» lose what the case added; «Ма», «Чжу» have nothing to lose. */
const hard = /^([А-ЯЁ][а-яё]*[аеёиоуыэюя][бвгджзклмнпрстфхцчшщ]+)(?:[ау]|[оы]м)$/
const pinyin = /^([А-ЯЁ][а-яё]{0,3}[аеиоуэюя]н)(?:[яю]|ем)$/

/** «Оле Петровой», «Сергею Иванову»: the family name goes with the given one. */
const family = /^([А-ЯЁ][а-яё]*(?:[оеё]в|[иы]н))(?:[ауе]|о[йм]|ым)$/

const ofKnown = (name: string): string => name.replace(masculine, '$1').replace(softened, '$1й').replace(soft, '$1ь').replace(/^Павл(?:[ауе]|ом)$/, 'Павел').replace(ending, (_, a?: string, b?: string) => (a === undefined ? `${b ?? ''}я` : `${a}а`))

/**
 * A Russian name as it stands in a dictionary: «с Леной» → Лена, «г-на Чэня» → Чэнь. `before` are the words in front of
 * it. A name that is not known stays as it is written.
 */
export function nominativeOf(name: string, before: string): string {
  if (!/[а-яё]$/.test(name)) return name
  const [first = '', last] = name.split(' ')
  if (last === undefined) return ofKnown(ofHim.test(before) ? first.replace(pinyin, '$1ь').replace(hard, '$1') : first)
  const own = ofKnown(first)
  return `${own} ${own === first ? last : last.replace(family, /[ая]$/.test(own) ? '$1а' : '$1')}`
}
