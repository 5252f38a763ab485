/**
 * Words that name a clock, a line for each zone. Before the first stroke what stands beside an hour as it is, then cities that may
 * stand so too; last what is one only with `time`, «по» or 时间 beside it, and stays an ordinary word elsewhere.
 */
const LIST = `
UTC | utc gmt z | |
Asia/Shanghai | cst bjt bj 北京时间 中国时间 | beijing china shanghai пекин пекину пекина пекинск|adj китаю 北京 中国 | chinese shenzhen guangzhou шанхаю гуанчжоу китайскому китая 上海时间
Europe/Moscow | msk мск москва москве москвы московск|adj 莫斯科时间 | moscow 莫斯科 | russian петербургу казани
Europe/Samara | 萨马拉时间 | samara самаре 萨马拉 | самары ижевску
Asia/Yekaterinburg | 叶卡捷琳堡时间 | yekaterinburg екатеринбургу 叶卡捷琳堡 | екатеринбурга челябинску перми уфе тюмени
Asia/Tashkent | 塔什干时间 | tashkent ташкенту 塔什干 | ташкента
Asia/Almaty | 阿拉木图时间 阿斯塔纳时间 | almaty алматы 阿拉木图 | astana астане астаны
Asia/Omsk | 鄂木斯克时间 | omsk омску 鄂木斯克 | омска
Asia/Novosibirsk | 新西伯利亚时间 | novosibirsk новосибирску 新西伯利亚 | новосибирска
Asia/Krasnoyarsk | 克拉斯诺亚尔斯克时间 | krasnoyarsk красноярску 克拉斯诺亚尔斯克 | красноярска
Asia/Irkutsk | 伊尔库茨克时间 | | irkutsk иркутску иркутска иркутскому
Asia/Yakutsk | 雅库茨克时间 | | yakutsk якутску якутска чите
Asia/Vladivostok | 符拉迪沃斯托克时间 海参崴时间 | vladivostok владивостоку 符拉迪沃斯托克 | владивостока хабаровску
Europe/Kaliningrad | 加里宁格勒时间 | | kaliningrad калининграду калининграда
Europe/Minsk | 明斯克时间 | | minsk минску минска
Europe/Berlin | cet cest mez mesz 柏林时间 汉堡时间 德国时间 | | berlin german germany hamburg munich берлину берлина берлинскому германии гамбургу мюнхену
Europe/Paris | 巴黎时间 法国时间 | | paris french парижу парижа парижскому
Europe/Warsaw | 华沙时间 波兰时间 | | warsaw варшаве варшавы
Europe/London | bst 伦敦时间 英国时间 | | london uk british лондону лондона лондонскому
Europe/Helsinki | eet eest 赫尔辛基时间 | | helsinki хельсинки
Europe/Istanbul | trt 伊斯坦布尔时间 土耳其时间 | | istanbul turkish стамбулу стамбула турции
Asia/Dubai | 迪拜时间 | | dubai дубаю дубая
Asia/Kolkata | ist 新德里时间 印度时间 | | delhi mumbai indian india дели мумбаи индии
Asia/Singapore | sgt 新加坡时间 | | singapore сингапуру сингапура
Asia/Hong_Kong | hkt 香港时间 | | kong hongkong гонконгу гонконга
Asia/Tokyo | jst 东京时间 日本时间 | | tokyo japan токио
Asia/Seoul | kst 首尔时间 韩国时间 | | seoul korean сеулу сеула
Australia/Sydney | aest aedt 悉尼时间 | | sydney сиднею
America/New_York | est edt 纽约时间 美国东部时间 美东时间 | | york eastern йорку йорка йоркскому
America/Chicago | cdt 芝加哥时间 | | chicago чикаго
America/Denver | mst mdt 丹佛时间 | | denver денверу
America/Los_Angeles | pst pdt 洛杉矶时间 美西时间 | | angeles pacific анджелесу анджелеса
`

const rows = LIST.trim().split('\n').map((line) => line.split(/\|(?= |$)/).map((part) => part.trim()))
/** Of a script: the bar of an ending class is no stroke. */
const scripts = { en: /^[a-z]/, ru: /^[а-я]/, zh: /^[\u3400-\u9fff]/ } as const

/** The zones of the list by the number that the words of a zone bear. */
export const zones: readonly string[] = rows.map(([zone = 'UTC']) => zone)

/** The lines of a lexicon: a place of English is a clock only before `time` or a bracket. */
export function zoneLines(script: keyof typeof scripts): string {
  return rows.flatMap(([, marks = '', cities = '', words = ''], at) =>
    [[`zone ${at} -`, marks], [`zone ${at} ${script === 'en' ? 'place' : '-'}`, cities], [`word ${at} zone`, words]].flatMap(([head = '', list = '']) => {
      const own = list.split(' ').filter((word) => scripts[script].test(word))
      return own.length === 0 ? [] : [`${head} ${own.join(' ')}`]
    })).join('\n')
}
