import type { Localized } from '#kernel/language.ts'

export type SignRisk = 'low' | 'medium' | 'high'

export interface SignReading {
  readonly risk: SignRisk
  /** How it is read in China. */
  readonly reading: Localized
  /** Depends on what stands beside it (a gift, a list number): told to the reader, never a finding by itself. */
  readonly onlyInContext: boolean
}

/** Signs | risk (`h`, `m`, `l`; with `?` only in context) | how it is read in ru | en | zh. */
const table = `
微笑 Smile /::) /微笑 🙂|h|холодно, «как скажете»; старшие пишут по-доброму|cold, “if you say so”; older people mean it kindly|年轻人觉得冷淡、敷衍，长辈多为善意
再见 再見 Wave Bye /:bye /再见 /挥手 👋|h|«разговор окончен»|“I am done with you”, end of talk|有“不想再聊”的意思
撇嘴 Grimace /::~ /撇嘴|h|недовольство|displeased|表示不满
白眼 Slight 翻白眼 Boring /::d /白眼 🙄|h|презрение|contempt|翻白眼，轻蔑
鄙视 鄙視 Pooh-pooh Lookdown /:>-| /鄙视 😒|h|презрение|contempt|鄙视
傲慢 Smug /::> /傲慢 😤|h|высокомерие|arrogant|傲慢
抠鼻 摳鼻 NosePick DigNose /:dig /抠鼻|h|безразличие|indifferent|不屑、无所谓
差劲 差勁 Pinky /:@@ /差劲|h|«никуда не годится»|“lousy”|差劲
弱 ThumbsDown Weak /:weak /弱 👎|h|плохо|bad|差评
敲打 Hammer /:xx /敲打 🔨|h|удар, даже в шутку|hitting, even as a joke|敲打，像在教训人
菜刀 Cleaver /:pd /菜刀 🔪|h|угроза|threat|像威胁
刀 Dagger /:kn /刀 🗡|h|угроза|threat|像威胁
炸弹 炸彈 Bomb /:bome /炸弹 💣|h|угроза|threat|像威胁
便便 Poop /:shit /便便 💩|h|оскорбление|insult|侮辱
猪头 豬頭 Pig /:pig /猪头 🐷 🐖|h|оскорбление|insult|骂人“猪头”
骷髅 骷髏頭 Skull /:,@! /骷髅 💀 ☠|h|смерть|death|死亡，不吉利
衰 Toasted BadLuck /:,@x /衰|h|невезение|bad luck|倒霉
咒骂 咒罵 Scold /:,@f /咒骂 🤬|h|ругань|swearing|骂人
发怒 發怒 Angry /::@ /发怒 😡 😠|h|гнев|anger|发火
抓狂 Scream /::Q /抓狂|h|нервы на пределе|losing one’s nerve|抓狂
吐 Puke /::T /吐 🤮|h|отвращение|disgust|恶心
阴险 陰險 Sly /:X-) /阴险 😈|h|хитрый умысел|scheming|阴险
奸笑 Smirk|h|хитрый умысел, злорадство|scheming, gloating|奸笑、幸灾乐祸
坏笑 壞笑 Trick /:B-) /坏笑 😏|h|двусмысленная ухмылка|suggestive smirk|坏笑，暧昧
色 Drool /::B /色 😍 🥰|h|флирт|flirting|轻浮、调情
亲亲 親親 Kiss /::* /亲亲 /飞吻 飞吻 飛吻 Blowkiss 😘 😙 😚|h|личное|private|亲密，不适合工作
嘴唇 Lips Lip 💋|h|личное|private|亲密，不适合工作
心碎 BrokenHeart /:break /心碎 💔|h|обида|hurt|伤心、决裂
凋谢 枯萎 Wilt /:fade /凋谢 🥀|h|обида, конец|hurt, ended|关系凋谢
勾引 Beckon /:jj /勾引|h|«иди сюда», флирт|“come here”, flirting|勾引
吃瓜 Onlooker Melon|h|наблюдает за чужим скандалом|watching others’ trouble|看热闹
旺柴 Doge|h|ирония: «я не всерьёз»|irony: not serious|反话、开玩笑
打脸 打臉 MyBad|m|«сам себя опроверг»|“slapped in the face”|打脸，尴尬
无语 無語 Duh 😑|m|«нет слов», раздражение|speechless, annoyed|无语、不耐烦
机智 機智 Smart|m|вызов, самолюбование|challenge, showing off|自夸、挑衅
皱眉 皺眉 Concerned Moue|m|«вы серьёзно?»|“are you kidding me?”|质疑对方
红包 Packet 🧧|h|деньги в подарок: вопрос комплаенса|money gift: a compliance matter|送钱，有合规风险
🙃|h|ирония|irony|反话
🌚|h|скрытая насмешка|sneaky, mocking|阴阳怪气
🐢|h|оскорбление|insult|骂人“乌龟”
🖕|h|оскорбление|insult|侮辱
🎩|m?|зелёная шляпа — измена жены|a green hat means a betrayed husband|绿帽子
🍐|m?|в подарок: звучит как «расставание»|as a gift: sounds like “part”|送梨谐音“离”
🕰 ⏰|m?|в подарок: звучит как «похороны»|as a gift: sounds like a funeral|送钟谐音“送终”
4️⃣|m?|четыре звучит как «смерть»|four sounds like “death”|四谐音“死”
爱心 愛心 Heart /:heart /爱心 ❤ ❤️ 💕 💖|m|личное; только старым друзьям|private; only with old friends|较亲密，只适合老朋友
裂开 Broken|m|«всё разваливается»|falling apart|崩溃
苦涩 Hurt|m|горечь|bitter|苦涩
叹气 嘆息 Sigh 😮‍💨|m|усталая покорность|resigned|叹气、无奈
流汗 Sweat /::L /流汗 😓|m|неловкость, нет слов|embarrassed, speechless|尴尬、无语
擦汗 冷汗 Speechless Blush /:wipe /擦汗 /冷汗 😅|m|неловкость|embarrassed|尴尬、捏把汗
汗 Sweats|m|неловкость|embarrassed|尴尬
捂脸 掩面 Facepalm 🤦|m|«мой промах»; о чужом промахе — насмешка|my mistake; at the other’s mistake: mocking|自嘲；对别人是嘲笑
破涕为笑 破涕為笑 Lol 😂 🤣|m|смех; старшие видят слёзы|laughing; older people see crying|笑哭，长辈会看成哭
偷笑 Chuckle /:,@P /偷笑 🤭|m|хихиканье; о проблеме — насмешка|giggling; at a problem: mocking|偷笑，谈问题时像嘲笑
疑问 疑問 Shocked /:? /疑问|m|вопрос; три подряд — давление|question; three of them: pressure|疑问，连发像施压
晕 暈 Dizzy /:,@@ /晕|m|растерянность, жалоба|confused; complaint|晕，抱怨
困 Drowsy /:|-) /困|m|устал от темы|tired of this|困，不想聊
发呆 發呆 Scowl /::| /发呆|m|пустой взгляд|blank|发呆
尴尬 尷尬 Awkward /::-| /尴尬|m|неловкость|awkward|尴尬
社会社会 失敬失敬 Respect|m|ироничное «уважение»|ironic respect|反讽式佩服
666 Awesome|m|«круто»; бывает ирония|great; can be ironic|厉害，也可能是反话
發 发 Rich|m?|«разбогатеть», только на Новый год|get rich; only at New Year|发财，只适合新年
啤酒 Beer /:beer /啤酒 🍺|m?|приглашение|invitation|约酒
嘿哈 吼嘿 Hey|m|игриво|playful|调皮
礼物 禮物 Gift /:gift /礼物 🎁|m?|подарок: проверьте комплаенс|gift: compliance care|礼物，注意合规
蜡烛 蠟燭 Candle 🕯|m|траур или ирония|mourning or irony|哀悼或反讽
鸡 小雞 Chick|m|бывает вульгарным|can be vulgar|有粗俗含义
❗ ‼️ ❗️|m|давление|pressure|催促、施压
🔥|m|«срочно» или «модно»: неясно|urgent or popular: unclear|不清楚是紧急还是热门
) )) )))|m|улыбка для русского; в Китае — опечатка|a smile to Russians, a typing slip in China|俄罗斯人的笑脸，中国人以为打错字
( (( (((|m|грусть для русского; в Китае — опечатка|a sad face to Russians, a typing slip in China|俄罗斯人的难过表情，中国人以为打错字
🙏 合十 Worship|l|спасибо, прошу|please, thanks|感谢、拜托
👍 强 強 ThumbsUp Thumbs_Up Strong /:strong /强|l|хорошо — но не подтверждение|good, but not a confirmation|赞，不等于确认
👌 OK /:ok /OK 好的 NoProb|l|«ок» — только «получил»; грубость в Бразилии, Турции|ok as a receipt; rude in Brazil and Turkey|收到，不等于确认；在巴西、土耳其不礼貌
✅|l|сделано, для списков|done, for status lists|完成，适合清单
🤝 握手 Shake /:share /:shake /握手|l|сотрудничество|cooperation|合作
抱拳 Salute Fight /:@) /抱拳|l|благодарность, уважение|thanks, respect|感谢、致敬
🌹 玫瑰 Rose /:rose /玫瑰|l|благодарность, уважение|thanks, respect|感谢、敬意
呲牙 Grin /::D /呲牙 😁|l|дружелюбно|friendly, informal|友好
愉快 Joyful 😊 笑脸 笑臉 Happy|l|дружелюбно|friendly|友好
鼓掌 Clap /:handclap /鼓掌 👏|l|похвала; при неудаче — сарказм|praise; at a failure: sarcasm|称赞，失败时像讽刺
加油 GoForIt 奋斗 奮鬥 Determined KeepFighting 💪|l|«мы справимся»|we can do it|加油
胜利 勝利 Peace Victory /:v /胜利 耶 Yeah! ✌ ✌️|l|радость, готово|done, joy|顺利、开心
咖啡 Coffee /:coffee /咖啡 ☕|l|дружеская пауза|friendly break|轻松友好
太阳 太陽 Sun /:sun /太阳|l|хорошего дня|good day|祝好
庆祝 慶祝 Party 烟花 煙花 Fireworks 🎉|l|праздник|celebration|庆祝
福 Blessing|l|новогоднее пожелание|New Year wish|新年祝福
☎️ 📞|l|позвоните мне|call me|请来电`

let unpacked: ReadonlyMap<string, SignReading> | undefined

/** Unpacked when the first sign is asked for: most messages have none. */
const readings = (): ReadonlyMap<string, SignReading> => (unpacked ??= unpack())

function unpack(): ReadonlyMap<string, SignReading> {
  const out = new Map<string, SignReading>()
  for (const row of table.trim().split('\n')) {
    const [signs = '', risk = '', ru = '', en = '', zh = ''] = columns(row)
    const reading: SignReading = {
      risk: risk.startsWith('h') ? 'high' : risk.startsWith('m') ? 'medium' : 'low',
      reading: { ru, en, zh },
      onlyInContext: risk.endsWith('?'),
    }
    for (const sign of signs.split(' ')) out.set(sign, reading)
  }
  return out
}

/** From the right, because wire codes such as `/::|` hold the separator too. */
function columns(row: string): string[] {
  const parts = row.split('|')
  return [parts.slice(0, -4).join('|'), ...parts.slice(-4)]
}

/** A sign without skin tone and way of drawing; any run of brackets is one smile. */
function plainSign(sign: string): string {
  if (/^[)）]+$/.test(sign)) return ')'
  if (/^[(（]+$/.test(sign)) return '('
  const face = /^([:;=：；])(['’]?)[-‑]?([)）(（DPpРр/|*])/.exec(sign)
  return face === null ? sign.replace(/[\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f]/gu, '') : face.slice(1).join('').normalize('NFKC').toUpperCase().replace('Р', 'P')
}

/** `[强]`, `[ThumbsUp]` and `/:strong` are one sticker, `:)` and `:-)` one smile; an emoji is another sign than the sticker that looks like it. */
export function isSameSign(one: string, other: string): boolean {
  if (plainSign(one) === plainSign(other)) return true
  const known = isCode(one) && isCode(other) ? readSign(one) : undefined
  return known !== undefined && known === readSign(other)
}

const isCode = (sign: string): boolean => /^[[/]/.test(sign)

/** How a sign is read in China, whatever its form: emoji with or without skin tone, `[微笑]`, `/::)`, `)))`. */
export function readSign(sign: string): SignReading | undefined {
  if (/^[)）]+$/.test(sign)) return readings().get(')')
  if (/^[(（]+$/.test(sign)) return readings().get('(')
  const bare = sign.startsWith('[') ? sign.slice(1, -1).replace(' ', '_') : sign.replace(/[\u{1f3fb}-\u{1f3ff}]/gu, '')
  return readings().get(bare) ?? readings().get(bare.replace(/[\ufe0f\u200d].*$/u, ''))
}

/** How many signs a message may hold, and up to which risk, by who reads it. */
export const businessPresets = {
  internal: { most: 3, risk: 'medium' },
  externalKnown: { most: 1, risk: 'low' },
  externalUnknownPlatform: { most: 0, risk: 'low' },
  firstContact: { most: 0, risk: 'low' },
  legal: { most: 0, risk: 'low' },
  conflict: { most: 0, risk: 'low' },
  document: { most: 0, risk: 'low' },
  email: { most: 0, risk: 'low' },
} as const satisfies Record<string, { most: number; risk: SignRisk }>
