/** Ports and trading cities by their English name, with Russian stem and Chinese name. */
const rows =
  'Ningbo нинбо 宁波|Shanghai шанха 上海|Shenzhen шэньчжэн 深圳|Guangzhou гуанчжоу 广州|Qingdao циндао 青岛|Tianjin тяньцзин 天津|Dalian далян 大连|Xiamen сямын 厦门|Yantian яньтян 盐田|Shekou шэкоу 蛇口|Foshan фошан 佛山|Yiwu иу 义乌|Hangzhou ханчжоу 杭州|Suzhou сучжоу 苏州|Wuhan ухан 武汉|Nanjing нанкин 南京|Beijing пекин 北京|Dongguan дунгуан 东莞|Zhongshan чжуншан 中山|Wenzhou вэньчжоу 温州|Taizhou тайчжоу 台州|Jinhua цзиньхуа 金华|Chongqing чунцин 重庆|Chengdu чэнду 成都|Xian сиан 西安|Zhengzhou чжэнчжоу 郑州|Yantai яньта 烟台|Lianyungang ляньюньган 连云港|Fuzhou фучжоу 福州|Quanzhou цюаньчжоу 泉州|Zhuhai чжуха 珠海|Shantou шаньтоу 汕头|Huizhou хойчжоу 惠州|Manzhouli маньчжури 满洲里|Harbin харбин 哈尔滨|Urumqi урумчи 乌鲁木齐|Horgos хоргос 霍尔果斯|Hong Kong гонконг 香港|Taipei тайбэ 台北|Kaohsiung гаосюн 高雄|Novorossiysk новороссийск 新罗西斯克|Vladivostok владивосток 海参崴|Vostochny восточн 东方港|Nakhodka находк 纳霍德卡|Saint Petersburg санкт-петербург 圣彼得堡|Moscow москв 莫斯科|Yekaterinburg екатеринбург 叶卡捷琳堡|Novosibirsk новосибирск 新西伯利亚|Zabaikalsk забайкальск 后贝加尔斯克|Almaty алмат 阿拉木图|Tashkent ташкент 塔什干|Minsk минск 明斯克|Hamburg гамбург 汉堡|Rotterdam роттердам 鹿特丹|Antwerp антверпен 安特卫普|Busan пусан 釜山|Singapore сингапур 新加坡|Istanbul стамбул 伊斯坦布尔|Dubai дуба 迪拜|Jebel Ali джебель-али 杰贝阿里|Los Angeles лос-анджелес 洛杉矶|Long Beach лонг-бич 长滩|New York нью-йорк 纽约|Gdansk гданьск 格但斯克|Riga риг 里加|Tallinn таллин 塔林|Klaipeda клайпед 克莱佩达|Odessa одесс 敖德萨|Poti поти 波季|Felixstowe феликстоу 费利克斯托'

interface Form {
  readonly form: string
  readonly name: string
}

const byFirst = new Map<string, Form[]>()
for (const row of rows.split('|')) {
  const parts = row.split(' ')
  const chinese = parts.pop() ?? ''
  const russian = parts.pop() ?? ''
  const name = parts.join(' ')
  for (const form of [name.toLowerCase(), russian, chinese]) byFirst.set(form[0] ?? '', [...(byFirst.get(form[0] ?? '') ?? []), { form, name }])
}

/** The known place that begins at `at` of the folded text; Russian endings are taken along. */
export function placeAt(low: string, at: number): { name: string; end: number } | undefined {
  for (const { form, name } of byFirst.get(low[at] ?? '') ?? []) {
    if (!low.startsWith(form, at)) continue
    const ending = /^[а-я]{0,3}(?![а-яa-z])/.exec(low.slice(at + form.length, at + form.length + 4))
    const han = /[\u4e00-\u9fff]/.test(form)
    if (han) return { name, end: at + form.length }
    if (ending !== null && !/[a-zа-я]/.test(low[at - 1] ?? ' ')) return { name, end: at + form.length + ending[0].length }
  }
  return undefined
}
