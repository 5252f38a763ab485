/** WeChat's sticker codes, as Chinese and English clients write them, and a sign that means the same here. */
const table = `
微笑 smile 🙂|撇嘴 grimace 😟|色 drool 😍|发呆 scowl 😳|得意 coolguy 😎|流泪 sob 😢|害羞 shy ☺️|闭嘴 silent 🤐|睡 sleep 😴|大哭 cry 😭
尴尬 awkward 😅|发怒 angry 😡|调皮 tongue 😜|呲牙 grin 😁|惊讶 surprise 😮|难过 frown 🙁|囧 blush 😖|抓狂 scream 😫|吐 puke 🤮|偷笑 chuckle 🤭
愉快 joyful 😊|白眼 slight 🙄|傲慢 smug 😤|困 drowsy 🥱|惊恐 panic 😱|流汗 sweat 😓|憨笑 laugh 😄|悠闲 commando 😌|奋斗 determined 💪|咒骂 scold 🤬
疑问 shocked ❓|嘘 shhh 🤫|晕 dizzy 😵|衰 toasted 😩|骷髅 skull 💀|敲打 hammer 🔨|再见 bye 👋|擦汗 speechless 😥|抠鼻 nosepick 😏|鼓掌 clap 👏
坏笑 trick 😈|左哼哼 bah！l 😤|右哼哼 bah！r 😤|哈欠 yawn 🥱|鄙视 pooh-pooh 😒|委屈 shrunken 🥺|快哭了 tearingup 😿|阴险 sly 😼|亲亲 kiss 😘|可怜 whimper 🥹
菜刀 cleaver 🔪|西瓜 watermelon 🍉|啤酒 beer 🍺|咖啡 coffee ☕|猪头 pig 🐷|玫瑰 rose 🌹|凋谢 wilt 🥀|嘴唇 lips 👄|爱心 heart ❤️|心碎 brokenheart 💔
蛋糕 cake 🎂|炸弹 bomb 💣|便便 poop 💩|月亮 moon 🌙|太阳 sun ☀️|拥抱 hug 🤗|强 thumbsup 👍|弱 thumbsdown 👎|握手 shake 🤝|胜利 peace ✌️
抱拳 salute 🙏|勾引 beckon 👈|拳头 fist ✊|ok ok 👌|合十 worship 🙏|嘿哈 hey 🤩|捂脸 facepalm 🤦|奸笑 smirk 😏|机智 smart 🤓|皱眉 concerned 😕
耶 yeah! ✌️|吃瓜 onlooker 🍉|加油 goforit 💪|汗 sweats 😅|天啊 omg 😱|emm emm 🤔|社会社会 respect 😎|旺柴 doge 🐶|好的 noprob 👌|打脸 mybad 🤕
哇 wow 🤩|翻白眼 boring 🙄|666 awesome 🤙|让我看看 letmesee 🧐|叹气 sigh 😮‍💨|苦涩 hurt 😣|裂开 broken 💔|红包 packet 🧧|發 rich 🀅|福 blessing 🧧
烟花 fireworks 🎆|爆竹 firecracker 🧨|礼物 gift 🎁|庆祝 party 🎉|跳跳 waddle 🐧|发抖 tremble 🥶|转圈 twirl 💫|生病 sick 🤒|破涕为笑 lol 😂|脸红 flushed 😳
恐惧 terror 😨|失望 letdown 😞|无语 duh 😑|嘻嘻 hee 😆|强壮 strong 💪|鬼魂 ghost 👻|啊 ah 😮|笑脸 happy 😄|鸡 chick 🐔|彩带 streamer 🎊
`

/** By the code between the brackets, in lower case. */
export const stickerSigns: ReadonlyMap<string, string> = new Map(
  table.trim().split(/[|\n]/).flatMap((entry) => {
    const [zh = '', en = '', sign = ''] = entry.trim().split(' ')
    return [[zh, sign], [en, sign]] as [string, string][]
  }),
)
