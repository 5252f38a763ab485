import type { Doc } from '../doc.ts'

/** Words that name a zone wherever they stand. */
const zone =
  /(?<![а-я])мск(?![а-я])|(?:московск|пекинск|китайск|шанхайск|местн)[а-я]+ врем|врем[а-я]+ ?[-–:(]? ?(?:московск|пекинск|китайск|шанхайск|местн)|(?<![а-я])по-(?:московски|пекински)(?![а-я])|\btimes? (?:are |is )?(?:in |of )?(?:beijing|moscow|shanghai)\b|(?<![а-я])по (?:москв|пекин|шанха|гуанчжоу|кита)[а-я]+|\b(?:utc|gmt|cst|msk|bjt|[cew]es?t|bst|[ecmp][sd]t|ist|jst|kst|aest|sgt|hkt|(?:china|local|your|my|our|beijing|shanghai|moscow)(?: standard| local)? time|time zone|timezone)\b|(?<!\d ?)[+-]\d\d:\d\d\b|\+\d\d:\d\d\b|(?:北京|莫斯科|上海|叶卡捷琳堡|新西伯利亚|鄂木斯克|萨马拉|克拉斯诺亚尔斯克|符拉迪沃斯托克|中国|[当本]地|你们?|您|我们?|贵方|我方|俄方|中方)(?:这边|那边)?的?(?:当地)?时间|时区|по (?:ваш|наш)(?:ему|им)|(?:ваше|наше)го времени/
/** A city is a zone right beside an hour; elsewhere goods go there: "We ship to Moscow. Call at 3 pm?" */
const city = '(?:москв[аеы]|пекине?|шанха[йе]|гуанчжоу|moscow|beijing|shanghai|guangzhou|shenzhen|北京|莫斯科|上海|叶卡捷琳堡|新西伯利亚|鄂木斯克|萨马拉|克拉斯诺亚尔斯克|符拉迪沃斯托克)'
const digits = '\\d{1,2}[:：]\\d\\d'
const hour = `(?:${digits}(?: ?[ap]\\.?m\\b\\.?)?|\\d{1,2} ?(?:[ap]\\.?m\\b\\.?|o'clock|час[а-я]*|утра|дня|вечера)|(?:^|[^\\p{L}])(?:в|к|до|at|by) \\d{1,2}|[点时]半?)`
const part = '(?:上午|下午|早上|晚上|中午|凌晨|傍晚)'
const besideHour = new RegExp(`${hour}(?:,? ?[(（/]? ?(?:in |в )?|，)${city}(?![a-zа-я])|(?<![a-zа-я])${city}(?:[这那]边的?)?[ ,:：，]{0,2}(?:${digits}|\\d{1,2} ?[ap]\\.?m\\b|${part}?[\\d一二两三四五六七八九十]{1,3}[点时])`, 'u')

/** A city's hour: "07:30 Paris time", «в 9:00 по Алматы»; its name has a capital letter. */
const cityTime = /\d(?: ?[AaPp]\.?[Mm]\.?)?,? \(?(?:[A-Z][a-z]+ ){1,2}time\b|\d(?: (?:час[а-я]*|утра|дня|вечера))?,? \(?по [А-ЯЁ][а-яё]+|(?:东京|首尔|新加坡|迪拜|新德里|柏林|汉堡|巴黎|伦敦|华沙|纽约|洛杉矶|阿拉木图|塔什干|阿斯塔纳|明斯克)时间/

/** Does the message say somewhere whose clock it means? */
export function saysZone(doc: Doc): boolean {
  return zone.test(doc.plain) || besideHour.test(doc.plain) || cityTime.test(doc.text)
}
