import type { Fact } from '../../fact.ts'
import { matchesIn } from '../../reading/matches.ts'
import type { Page } from '../amounts/page.ts'
import { finderOf } from './finder.ts'
import { nominativeOf } from './nominative.ts'

const capitalised = '[A-ZА-ЯЁ][a-zа-яё]+(?:-[A-ZА-ЯЁ]?[a-zа-яё]+)?'
const titled = new RegExp(`(?<![A-Za-zА-Яа-я])(?:Mr|Mrs|Ms|Miss|Mister|Dr|[Гг]-н(?:а|у|ом)?|[Гг]-ж(?:[аеуи]|ой)|(?:Engineer|Manager|[Гг]осподин[ау]?|[Гг]оспож[аиеу]|[Кк]оллега|[Ии]нженер|[Ии]нспектор|[Тт]ехнолог|[Мм]енеджер)(?!\\.))\\.? (${capitalised}(?: ${capitalised})?)`)
/** Called in a group, by name or all at once; behind `@Ms.` stands the name itself. */
const mention = /(?<![\w@.])@(?!M(?:rs?|s|iss)\b|Dr\b)([\p{L}][\p{L}\p{N}_.-]{0,30})/giu
/** 陈工, 小周: of a name by which one is called, the family name. */
const calledBy = /^(?:[小老阿](\p{Script=Han})|(\p{Script=Han})(?:[工总姐哥董]|经理|女士|先生|小姐|师傅|老师|主[任管]|厂长|总监|会计|部长|助理|老板))$/u
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪毛狄米贝明成戴宋庞熊纪舒屈项祝董梁杜阮季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房解应宗丁邓洪包左石崔龚程裴陆荣翁甄曲封靳段焦侯宁栾甘厉武刘景詹叶白蒲邰鄂索赖卓屠蒙池乔阴胥闻党翟谭姬申冉桑桂牛边燕冀浦尚温庄柴瞿阎慕连习向古易廖耿匡文寇广欧曾沙聂敖辛简饶空沙'
const russianSurnames = 'Ли|Чжао|Лю|Чжоу|Ву|Сюй|Ма|Чжу|Гао|Сяо|Хэ|(?:Ван|Чжан|Хуан|Лян|Тан|Чжэн|Фэн|Дун|Ян)(?:а|у|ом|е)?|(?:Чэн|Чен|Сун|Лин|Хан)(?:ь|я|ю|ем|е)'
const russianGiven = 'Лен[аеуы]|Леной|П[её]тр(?:[ау]|ом)?|Лил(?:ия|ии|ию|и)|Юли[яиюей]+|Вер[аеуы]|Насть?[яеюи]|Кат[яеюи]|Саш[аеуи]|Олег(?:[ау]|ом)?|Игор[ьяюе]м?|Владимир(?:[ау]|ом)?|Денис(?:[ау]|ом)?|Антон(?:[ау]|ом)?|Роман(?:[ау]|ом)?|Арт[её]м(?:[ау]|ом)?|Виктор(?:[ау]|ом)?|Юри[йюяе]м?|Оксан[аеуы]|Галин[аеуы]|Людмил[аеуы]|Ксени[яиюей]+|Полин[аеуы]|Дарь[яиюей]+|Анн[аеуы]|Анной|Иван[аеу]?|Сергей|Сергею|Сергея|Мари[яиюей]+|Ольг[аеуи]|Елен[аеуы]|Дмитри[йюя]|Александр[ауы]?|Наталь[яеию]|Андре[йюя]|Екатерин[аеуы]|Алексе[йюя]|Михаил[ау]?|Татьян[аеуы]|Ирин[аеуы]|Марин[аеуы]|Светлан[аеуы]|Павел|Павлу|Никола[йюя]|Макси[м]у?|Наташ[аеуи]|Алл[аеуы]|Вячеслав(?:[ау]|ом)?|Вадим(?:[ау]|ом)?|Евгени[йяюе]м?|Константин(?:[ау]|ом)?|Станислав(?:[ау]|ом)?|Руслан(?:[ау]|ом)?|Борис(?:[ау]|ом)?|Кирилл(?:[ау]|ом)?|Иль[яюие]|Вероник[аеуи]|Маргарит[аеуы]|Ларис[аеуы]|Кристин[аеуы]|Ол[яеию]|Олей|Ир[аеу]|Ирой|Ан[яею]|Тан[яею]|Таней|Маш[аеу]|Машей|Даш[аеу]|Дим[аеу]|Димой|Миш[аеу]|Мишей|Кост[яею]|Вик[аеу]|Над[яею]|Л[её]ш[аеу]|Сер[её]ж[аеу]|Юл[яею]|Жен[яею]|Паш[аеуи]|Пашей|Рома|Роме|Рому|Ваня|Ване|Ваню|Вася|Васе|Васю'
const russian = new RegExp(`(?<![A-Za-zА-Яа-яЁё-])((?:${russianSurnames})(?: [А-ЯЁ][а-яё]+)?|(?:${russianGiven})(?: [А-ЯЁ][а-яё]+(?:[оеё]в|[иы]н)(?:[аеу]|о[йм]|ым)?(?![а-яё]))?)(?![A-Za-zА-Яа-яЁё-])`)
const englishSurnames = 'Li|Chen|Wang|Zhao|Liu|Zhang|Huang|Zhou|Wu|Xu|Zhu|Lin|Gao|Guo|Luo|Liang|Xie|Tang|Deng|Feng|Zeng|Peng|Cai|Pan|Jiang|Shen|Wei|Yang'
const english = new RegExp(`(?<![A-Za-z-])((?:${englishSurnames})(?: (?:[A-Z][a-z]{1,10}))?|(?:Anna|Ivan|Sergey|Maria|Olga|Elena|Dmitry|Alexander|Natalia|Andrey|Peter|John|Mary|Lily|Amy|Kevin|Jack|Tony|Cindy|Linda|Lucy|Grace|Alice|Jason|Eric|Vivian|Coco|Tina|Helen|Emma|Leo|Tom|Mike|David|Michael|James|Robert|Daniel|Paul|George|Andrew|Steven?|Martin|Sarah|Laura|Susan|Jenny|Nancy|Sophi[ae]|Lisa|Wendy|Jessica|Rachel|Alex|Nick|Chris|Kate|Jane|Tomas|Thomas|Pieter|Marta|Ewa|Boris|Katya|Marina|Irina|Svetlana|Oleg|Igor|Pavel|Viktor|Victor|Maxim|Nina|Vera|Alexey|Mikhail|Nikolai|Anton|Denis|Yulia|Julia|Kirill|Artem|Polina|Ekaterina|Tatiana|Andy|Ben|Sam)(?: (?:${englishSurnames}))?)(?![A-Za-z-])`)
/** Names that are English words too. */
const afterVerb = /(?<=(?<![A-Za-z])(?:ask|tell|with|for|from|to|by|contact|call|let|and|cc|dear|hi|hello) )(Sun|Song|Long|He|Bai|Jin|Mei)(?![A-Za-z])(?! \d)/
/** Names that are months too: `April O'Neil`, `ask June`, `May will call`; «Май Линь», «Марта» where no day and no preposition makes it a month. */
const notSurname = "And|Or|P[a-z]+|[JFMASOND][a-z]*(?:uary|ch|il|ay|une|uly|ust|ber)|Order|Ship[a-z]+|Batch|Delivery|Invoice|Report|S[a-z]+le|Sales|Fair|Holiday|Bank|Meeting|Update"
const monthly = new RegExp(`(?<!(?<![A-Za-z])(?:[IiOo]n|[Bb]y|of|[Ff]rom|until|[Ff]or|[Bb]efore|[Aa]fter|end|early|late|mid|this|next|last|and|\\d)[ -])(?:April|May|June|August) (?!(?:${notSurname})(?![a-z]))(?:O'|Mc)?[A-Z][a-zà-ÿ-]+`)
const spokenTo = /(?<=(?<![A-Za-z])(?:[Aa]sk|[Tt]ell|[Cc]ontact|[Cc]all|[Dd]ear|[Hh]i|[Hh]ello|[Tt]hanks|[Tt]hank you|cc|M[rs]s?\.?),? )(?:April|May|June|August)(?![A-Za-z])(?! \d)|(?:April|May|June|August)(?= (?:(?:from|in) [a-z]+ )?(?:will|can|has|is) (?:call|sen[dt]|confirm|check|inspect|sign|help|ask|approv))/
const marta = /Май (?!Июн|Апрел)[А-ЯЁ][а-яё]+|(?<!(?:\d|го|(?:^|[^А-Яа-я])(?:[ВвСс]о?|[ДдПп]о|[Кк]о?|[Нн]а|[Оо]т|после|начал[аеу]|кон(?:ец|ц[аеу])|середин[аеыу]|числ[аоу]|половин[аеыу])) ?)Март(?:ой|[аеуы])(?![а-я])(?! \d)/
/** The title is looked for first, since any sign of the name may be one of many. */
const chineseTitle = new RegExp(`(?<=((?!谢谢|(?<=[谢感])谢|辛苦|安排|包装|成[吴王李张陈]|项目|高级|华[东南北中])[${surnames}][\u4e00-\u9fff]{0,2}))(?:经理|女士|先生|小姐|师傅|老师|主任|厂长|总监|总(?![共价量数计是体之部会结高长宽])|工(?![厂人作程资具艺期时序业])|姐|哥|老板|业务|助理|主管|部长|董)`)
const addressed = new RegExp(`(?:(?<![不大等])小(?!于)|老)([${surnames}])(?=[，,：:、。 \\[\ud83c-\ud83e]|$|[请来去说看发问给帮确安负把将已会在要马先对跟和今明后\\d])|(?:请|让|找|叫|问|联系|通知|转告)(?!安[排全装心检]|包[装括]|时间|方[便案]|温[度馨]|高[度温层]|解[决释]|简单|封[箱样])([${surnames}][\u4e00-\u9fff]{1,2}?)(?=[来去看发问给帮确安负处检跟在查回提写联])|(?<=^|[，。；：！\\s请让找叫问由给和跟是])([${surnames}])(?=会计(?![师科准]))`)
/** 联系人刘洋, 工程师王强: the office stands before the name. */
const inOffice = new RegExp(`(?:联系人|工程师|业务员|采购员|质检员|验货员|货代|跟单员?|经办人|负责人|收件人|翻译|司机|会计)[:：]?(?!何[时人]|安排|任何|方便|单[价独]|明[天日])(?![${surnames}](?:[工总姐哥董]|经理|女士|先生|小姐|师傅|老师|主任))([${surnames}][\u4e00-\u9fff]{1,2}?)(?=[，,。；、：:!！ )）\\d]|$|[到来去将会已在把负说要发给签确核说])`)
const chineseGiven = /安娜|伊琳娜|基里尔|马克西姆|鲍里斯|伊万诺夫|彼得罗夫|塔季扬娜|柳德米拉|阿列克谢|米哈伊尔|尼古拉|帕维尔|瓦西里|维克[多托]|丹尼斯|叶夫根尼|康斯坦丁|尤利娅|奥列格|伊戈尔|达里娅|波琳娜|克谢尼娅|伊万|谢尔盖|德米特里|奥尔加|叶莲娜|玛丽亚|娜塔莎|安德烈|亚历山大/
/** Family names that begin few words. */
const common = '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟钱尹黎贺龚'
const ownName = `(?!周[一二三四五六日末天边期转]|黄[色金铜昏]|程[序度]|许[可多]|余[下额款量料]|范围|顾[问客虑]|陆[续运]|曾经|夏[季天]|何[时人种处]|林业|叶片|钱款|谢[谢意]|丁[腈基]|苏[州打]|杜绝|孟加|罗[列马纹]|宋体|唐山|胡乱)([${common}][\u4e00-\u9fff]{1,2}?)`
/** 由陈静代我跟, 派刘洋参加, 刘敏负责包装稿, 检验员是王磊, 同事赵琳, 赵敏，PO-7…: a deed, a post or a call tells that it is a name. */
const inCharge = new RegExp(`(?:由|派)${ownName}(?=负责|跟进|代[我为表]|处理|接[手替]|对接|参加|陪同|签[字收]|[去来到]|$)|(?<=^|[，,。；;：:、\\s])${ownName}(?=负责|跟进)|(?:同事|检验员|名叫|(?:负责人|联系人|跟单|检验员)[^，。；\\n]{0,14}(?:改为|换成|是|为)|公司的?销售|模具的销售)${ownName}(?=[，。；、！,;!\\s]|$|负责|跟进|[会将已说去来到])|(?<=^|\\n)(?!.(?:[工总姐哥董师老主经女先小厂部]|.?[早好]))${ownName}(?=[，,] ?(?:[a-z]{2,4}-?\\d|请|麻烦|辛苦|[你您]))`)

/** "Hi Ken,", "this is Marta from", «меня зовут Марта»: greeted or introduced; «Марина, передай»: called. */
const nobody = '(?:M[rs]s?|Miss|Dr|[А-Я][а-я]+те(?:сь)?|All|Also|Then|Next|First|Firstly|Second|Secondly|Lastly|Finally|Okay|Well|So|Great|Good|Understood|Noted|Sure|Fine|Perfect|Right|Now|Agreed|Today|Tomorrow|Again|Otherwise|However|Meanwhile|Urgent|Reminder|Attention|Итак|Кстати|Далее|Значит|Короче|Конечно|Наконец|Поэтому|Впрочем|Хорошо|Отлично|Понятно|Ясно|Ладно|Тогда|Также|Ещё|Еще|Сегодня|Завтра|Теперь|Прошу|Срочно|Важно|Team|Sir|Sirs|Madam|Friends?|Colleagues|There|Everyone|Dear|Guys|Hi|Hello|Yes|No|Ok|Please|Thanks|Sales|Support|Manager|Supplier|Partners?|Коллеги|Друзья|Господа|Всем|Команда|Здравствуйте|Привет|Добрый|Да|Нет|Спасибо|Пожалуйста|Партн[её]ры)'
const greeted = new RegExp(`(?:(?<![A-Za-z])(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Gg]ood (?:morning|day|afternoon|evening)|[Tt]his is|[Mm]y name is|I am|I'm)|(?<![А-Яа-я])(?:[Пп]ривет|[Зз]дравствуйте|[Дд]обрый день|[Мм]еня зовут|[Ээ]то)),? (?!${nobody}(?![A-Za-zА-Яа-я]))(${capitalised})(?=[,!.]|:? *\\n| from | из |$)`)
const called = new RegExp(`(?<=(?:^|[.!?] |\\n))(?!${nobody},)([A-ZА-ЯЁ][a-zа-яё]{1,11}), (?=(?:please|pls|can you|could you|book|send|check|confirm|ask|tell|call|prepare)(?![a-z])|(?:пожалуйста|передай|пришли|проверь|уточни|попроси|отправь|забронируй|закажи|позвони|сделай|подготовь|ответь|напиши|скажи|прошу|можешь|можете)(?:те)?(?![а-я]))`)
const notName = /^(?:And|The|Please|Pls|From|For|With|About|Can|Could|Will|Is|Has|Пожалуйста|Прошу)$/

const findWritten = finderOf(titled, greeted, called, monthly, spokenTo, marta, russian, english, afterVerb)
const findHan = finderOf(chineseTitle, addressed, inOffice, inCharge, chineseGiven)

/** People who are named: with a title, by @, or by a name that is hardly anything else. */
export function readPersons(page: Page): Fact[] {
  const { raw, han } = page
  const facts = [...findWritten(page, raw), ...(raw.includes('@') ? [matchesIn(raw, mention)] : []), ...(han ? findHan(page) : [])].flatMap((matches) => matches.map(personOf))
  return facts.length < 2 ? facts : facts.sort((a, b) => a.start - b.start || b.end - a.end).filter((fact, at, all) => at === 0 || (all[at - 1]?.end ?? 0) <= fact.start)
}

/** The captured words stand in the match, or (of a Chinese title) right before it. */
function personOf({ index, 0: all, 1: own, 2: second, 3: third, 4: fourth }: RegExpExecArray): Fact {
  const said = own ?? second ?? third ?? fourth ?? all
  const called = calledBy.exec(said)
  const words = called?.[1] ?? called?.[2] ?? said
  const [first = '', last] = words.split(' ')
  const value = !last || notName.test(last) || !/^\p{Lu}['\p{L}-]*$/u.test(last) ? first : words
  const within = all.indexOf(words)
  const start = within < 0 ? index - words.length : index + within
  return { start, end: start + value.length, source: 'explicit', kind: 'person', value: nominativeOf(value, all.slice(0, Math.max(0, within))) }
}
