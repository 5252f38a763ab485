import { Forms } from '../amounts/look-up.ts'
import { codeAt, isHan } from '../amounts/page.ts'

/** Ports and trading cities by their English name, with Russian stem and Chinese name. */
const rows =
  'Ningbo нинбо 宁波|Shanghai шанха 上海|Shenzhen шэньчжэн 深圳|Guangzhou гуанчжоу 广州|Qingdao циндао 青岛|Tianjin тяньцзин 天津|Dalian далян 大连|Xiamen сямын 厦门|Yantian яньтян 盐田|Shekou шэкоу 蛇口|Foshan фошан 佛山|Yiwu иу 义乌|Hangzhou ханчжоу 杭州|Suzhou сучжоу 苏州|Wuhan ухан 武汉|Nanjing нанкин 南京|Beijing пекин 北京|Dongguan дунгуан 东莞|Zhongshan чжуншан 中山|Wenzhou вэньчжоу 温州|Taizhou тайчжоу 台州|Jinhua цзиньхуа 金华|Chongqing чунцин 重庆|Chengdu чэнду 成都|Xian сиан 西安|Zhengzhou чжэнчжоу 郑州|Yantai яньта 烟台|Lianyungang ляньюньган 连云港|Fuzhou фучжоу 福州|Quanzhou цюаньчжоу 泉州|Zhuhai чжуха 珠海|Shantou шаньтоу 汕头|Huizhou хойчжоу 惠州|Manzhouli маньчжури 满洲里|Harbin харбин 哈尔滨|Urumqi урумчи 乌鲁木齐|Horgos хоргос 霍尔果斯|Hong Kong гонконг 香港|Taipei тайбэ 台北|Kaohsiung гаосюн 高雄|Novorossiysk новороссийск 新罗西斯克|Vladivostok владивосток 海参崴|Vostochny восточн 东方港|Nakhodka находк 纳霍德卡|Saint Petersburg санкт-петербург 圣彼得堡|Moscow москв 莫斯科|Yekaterinburg екатеринбург 叶卡捷琳堡|Novosibirsk новосибирск 新西伯利亚|Zabaikalsk забайкальск 后贝加尔斯克|Almaty алмат 阿拉木图|Tashkent ташкент 塔什干|Minsk минск 明斯克|Hamburg гамбург 汉堡|Rotterdam роттердам 鹿特丹|Antwerp антверпен 安特卫普|Busan пусан 釜山|Singapore сингапур 新加坡|Istanbul стамбул 伊斯坦布尔|Dubai дуба 迪拜|Jebel Ali джебель-али 杰贝阿里|Los Angeles лос-анджелес 洛杉矶|Long Beach лонг-бич 长滩|New York нью-йорк 纽约|Gdansk гданьск 格但斯克|Riga риг 里加|Tallinn таллин 塔林|Klaipeda клайпед 克莱佩达|Odessa одесс 敖德萨|Poti поти 波季|Felixstowe феликстоу 费利克斯托'

const places = new Forms(() => rows.split('|').flatMap((row) => {
  const [, name = '', russian = '', chinese = ''] = /^(.+) (\S+) (\S+)$/.exec(row) ?? []
  return [name.toLowerCase(), russian, chinese].map((form): [string, string] => [form, name])
}))

/** The known place that begins at `at` of the folded text; Russian endings are taken along. */
export function placeAt(low: string, at: number): { name: string; end: number } | undefined {
  const found = places.at(low, at)
  if (!found) return undefined
  if (isHan(codeAt(low, at))) return { name: found.value, end: found.end }
  const ending = /^[а-я]{0,3}(?![а-яa-z])/.exec(low.slice(found.end, found.end + 4))
  return !ending || /[a-zа-я]/.test(low.charAt(at - 1)) ? undefined : { name: found.value, end: found.end + ending[0].length }
}
